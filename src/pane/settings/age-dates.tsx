import * as React from 'react'
import { HORIZONS, INDICATORS, type Indicator } from '../../plan'
import type { Settings } from '../../indicators'
import { formatDate, type Serial } from '../../roster'
import { useMoreTexts } from '../texts/more'

interface AgeDatesProps {
  readonly asOf: Serial
  readonly settings: Settings
}

/** The day each kind of indicator takes ages at (rule G2). A council's election decides nobody's age: CT17 counts who was elected. */
export function AgeDates({ asOf, settings }: AgeDatesProps) {
  const { settings: words } = useMoreTexts()
  const congresses = HORIZONS.flatMap((horizon) => settings.congressDates[horizon] ?? []).map(formatDate)
  const of = (which: (indicator: Indicator) => boolean) =>
    Object.values(INDICATORS)
      .filter(which)
      .map(({ id }) => id)
      .join(', ')
  const rows = [
    [words.cutoff(formatDate(asOf)), of(({ ageDate }) => ageDate === 'cutoff')],
    [words.atCongress(congresses.join(', ') || words.noCongress), of(({ ageDate }) => ageDate === 'congress')],
    [words.atDecision, of(({ ageDate }) => ageDate === 'decision')],
    [words.noAge, of(({ id }) => id === 'CT17')],
  ] as const
  return (
    <>
      <h3 className="d12-subhead">{words.dates}</h3>
      <dl className="d12-dates" data-testid="age-dates">
        {rows.map(([day, ids]) => (
          <div key={day}>
            <dt>{day}</dt>
            <dd>{ids}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
