import * as React from 'react'
import { DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button'
import { describeAll, describeIndicator, earlierCounts } from '../../report'
import type { Checked } from '../check'
import { copyText } from '../copy-text'
import { useSession } from '../state/session'
import { useReportTexts } from '../texts/report'

/** The sentences a clerk would type, to be copied. Vietnamese in both languages of the pane: that is what the report is written in. */
export function ReportText({ checked }: { readonly checked: Checked }) {
  const { dispatch } = useSession()
  const { prose: words } = useReportTexts()
  const { asOf, settings } = checked.result.request
  const { sheets } = checked.snapshot
  const earlier = React.useMemo(() => earlierCounts(sheets, asOf), [sheets, asOf])
  const told = checked.result.assessments.filter(({ target }) => target.kind !== 'silent')
  const copy = async (text: string) => {
    const copied = await copyText(text)
    dispatch({ kind: 'told', notice: copied ? { kind: 'copied', count: text.split('\n').length } : { kind: 'copy-refused' } })
  }
  return (
    <section aria-labelledby="d12-prose">
      <h2 id="d12-prose">{words.title}</h2>
      <p className="d12-muted">{words.explain}</p>
      <DefaultButton
        iconProps={{ iconName: 'Copy' }}
        text={words.copyAll}
        onClick={() => void copy(describeAll(checked.result.assessments, asOf, settings.decimals, earlier))}
      />
      <ul className="d12-list" lang="vi" data-testid="report-text">
        {told.map((assessment) => {
          const before = earlier(assessment)
          const sentence = describeIndicator(assessment, { decimals: settings.decimals, ...(before && { earlier: before }) })
          const label = words.copyOne(assessment.indicator)
          return (
            <li key={assessment.indicator} className="d12-row d12-sentence">
              <span className="d12-grow">{sentence}</span>
              <IconButton iconProps={{ iconName: 'Copy' }} ariaLabel={label} title={label} onClick={() => void copy(sentence)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
