import * as React from 'react'
import { AGED_INDICATORS, ageDayOf, type Settings } from '../../indicators'
import { formatDate, type Serial } from '../../roster'
import { useMoreTexts } from '../texts/more'

interface AgeDatesProps {
  readonly asOf: Serial
  readonly settings: Settings
}

/** The day each indicator takes ages at, as the settings have it (rule G2). */
export function AgeDates({ asOf, settings }: AgeDatesProps) {
  const { settings: words } = useMoreTexts()
  const byDay = new Map<string, string[]>()
  const put = (day: string, id: string) => byDay.set(day, [...(byDay.get(day) ?? []), id])
  for (const id of AGED_INDICATORS) {
    const { day, of } = ageDayOf(id, asOf, settings)
    put(words.ageDays[of?.event ?? 'cutoff'](formatDate(day)), id)
  }
  put(words.ageDays.cutoff(formatDate(asOf)), 'QT3')
  put(words.ageDays[settings.ageDayCT02](formatDate(asOf)), 'CT02')
  return (
    <>
      <h3 className="d12-subhead">{words.dates}</h3>
      <dl className="d12-dates" data-testid="age-dates">
        {[...byDay, [words.noAge, ['CT17']] as const].map(([day, ids]) => (
          <div key={day}>
            <dt>{day}</dt>
            <dd>{ids.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
