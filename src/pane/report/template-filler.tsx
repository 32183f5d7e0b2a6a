import * as React from 'react'
import {
  chooseSourcesInSteps,
  earlierCounts,
  FIELDS,
  fillTemplate,
  findTemplate,
  readMapping,
  tokenOf,
  writeMapping,
  type FilledCell,
  type Filling,
} from '../../report'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { unhurried } from '../state/unhurried'
import type { CellToWrite, OwnFormulas } from '../../workbook'
import { Cell } from './cell'
import { ShowMore } from '../show-more'
import { WriteButton } from '../write-button'
import { useReportTexts } from '../texts/report'
import { FoldTitle } from '../fold'

/** The workbook setting that the filled cells travel in. */
export const TEMPLATE_KEY = 'dean12.template'
const SHOWN_AT_FIRST = 50

interface TemplateFillerProps {
  readonly checked: Checked
  readonly own: OwnFormulas | undefined
  readonly onFilled: () => void
}

/** Placeholders of the user's own forms: found, shown with what they will become, filled, and found again the next time. */
export function TemplateFiller({ checked, own, onFilled }: TemplateFillerProps) {
  const { loadKept, keep, writeCells } = useSession()
  const { template: words } = useReportTexts()
  const [filled, setFilled] = React.useState<readonly FilledCell[]>([])
  React.useEffect(() => {
    let left = false
    void loadKept(TEMPLATE_KEY).then((kept) => !left && setFilled(readMapping(kept)))
    return () => {
      left = true
    }
  }, [loadKept])
  const { sheets } = checked.snapshot
  const calling = React.useMemo(() => own?.formulas.map(({ at }) => at), [own])
  const template = React.useMemo(() => findTemplate(sheets, filled, calling), [sheets, filled, calling])
  const filledBefore = template.cells.filter((cell) => cell.filled).length
  const earlier = React.useMemo(() => earlierCounts(sheets, checked.question.asOf), [sheets, checked.question.asOf])
  const preview = React.useMemo(
    () => fillTemplate(template, sheets, checked.result, { earlier }),
    [template, sheets, checked.result, earlier],
  )

  const fill = async (filling: Filling) => {
    // Kept first: a template whose words are gone and forgotten could not be filled again.
    if (!(await keep(TEMPLATE_KEY, writeMapping(filling.mapping)))) return
    if (await writeCells(filling.cells, undoOf(filling))) {
      setFilled(filling.mapping)
      onFilled()
    } else await keep(TEMPLATE_KEY, writeMapping(filled))
  }
  const fillLive = async () => {
    const sources = await unhurried(chooseSourcesInSteps(sheets, checked.reading, checked.result))
    await fill(fillTemplate(template, sheets, checked.result, { earlier, sources }))
  }
  return (
    <section aria-labelledby="d12-template">
      <h2 id="d12-template">{words.title}</h2>
      <p className="d12-muted">{words.explain}</p>
      <details className="d12-fold">
        <FoldTitle>{words.keys}</FoldTitle>
        <ul className="d12-list">
          {FIELDS.map((field) => (
            <li key={field}>
              <code>{tokenOf({ kind: 'indicator', indicator: 'CT08', field })}</code> {words.fields[field]}
            </li>
          ))}
        </ul>
      </details>
      <p>
        {template.cells.length > 0 ? words.found(template.cells.length) : words.none}
        {filledBefore > 0 && ` ${words.filledBefore(filledBefore)}`}
      </p>
      {template.cells.length > 0 && (
        <>
          <Preview filling={preview} />
          <div className="d12-row d12-wrap">
            <WriteButton primary text={words.live} onWrite={fillLive} />
            <WriteButton text={words.frozen} onWrite={() => fill(preview)} />
          </div>
        </>
      )}
      {template.unknown.length > 0 && (
        <details className="d12-fold" open>
          <FoldTitle>{words.unknown(template.unknown.length)}</FoldTitle>
          <ul className="d12-list">
            {template.unknown.map(({ at, text, suggestion }, place) => (
              <li key={place}>
                <Cell at={at} /> <code>{text}</code> {suggestion && words.suggestion(suggestion)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {template.changed.length > 0 && (
        <details className="d12-fold">
          <FoldTitle>{words.changed(template.changed.length)}</FoldTitle>
          <p className="d12-muted">{words.changedMeans}</p>
          <ul className="d12-list">
            {template.changed.map((at, place) => (
              <li key={place}>
                <Cell at={at} /> <code>{at.text}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Preview({ filling }: { readonly filling: Filling }) {
  const { template: words } = useReportTexts()
  const { texts } = useSession()
  const [all, showAll] = React.useState(false)
  const list = React.useRef<HTMLUListElement>(null)
  const shown = all ? filling.shown : filling.shown.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className="d12-list" ref={list} data-testid="template-preview">
        {shown.map(({ at, text, becomes, filled: filledOnce }, place) => (
          <li key={place} className="d12-change">
            <Cell at={at} /> <span className="d12-muted">{filledOnce ? words.filledFrom : words.before}</span> <code>{text}</code>{' '}
            <span className="d12-muted">{words.after}</span> <ins>{becomes}</ins>
          </li>
        ))}
      </ul>
      {shown.length < filling.shown.length && (
        <ShowMore list={list} text={texts.members.more(filling.shown.length - shown.length)} onMore={() => showAll(true)} />
      )}
    </>
  )
}

/** The template's words again, over what is about to be written. */
function undoOf({ cells, mapping }: Filling): readonly CellToWrite[] {
  return cells.map(({ at, value, formula }): CellToWrite => {
    const kept = mapping.find(({ sheet, row, column }) => sheet === at.sheet && row === at.row && column === at.column)
    return { at, expect: value, value: kept?.text ?? '', ...(formula !== undefined && { overOwnFormula: true, ownFormula: formula }) }
  })
}
