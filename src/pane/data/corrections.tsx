import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox'
import { formatDate, SINCE_1904, type Correction, type Issue, type IssueCode, type Roster } from '../../roster'
import type { CellToWrite, CellValue, WorkbookSnapshot } from '../../workbook'
import { cellName, columnLetters } from '../address'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { WriteButton } from '../write-button'

/** What the cell held when it was read: nothing is written over anything else. */
function cellIn(snapshot: WorkbookSnapshot, { at }: Correction): CellValue {
  const sheet = snapshot.sheets.find(({ name }) => name === at.sheet)
  return sheet?.values[at.row - sheet.firstRow]?.[at.column - sheet.firstColumn] ?? ''
}

function writesFor(corrections: readonly Correction[], snapshot: WorkbookSnapshot): readonly CellToWrite[] {
  return corrections.map((correction) => ({
    at: correction.at,
    expect: cellIn(snapshot, correction),
    value: correction.to,
    ...(correction.numberFormat !== undefined && { numberFormat: correction.numberFormat }),
  }))
}

/** The cell before and after; one that only gets another format is shown with the number that stands in it now. */
function shownChange(snapshot: WorkbookSnapshot, correction: Correction): { readonly from: string; readonly to: string } {
  const { to, numberFormat } = correction
  const before = cellIn(snapshot, correction)
  const isDate = numberFormat !== undefined
  // Cells and corrections count days as the workbook does.
  const shown = (value: unknown, asDate: boolean) =>
    asDate && typeof value === 'number' ? formatDate(value + (snapshot.date1904 ? SINCE_1904 : 0)) : String(value)
  return { from: shown(before, isDate && before !== to), to: shown(to, isDate) }
}

/** Corrections of one column, with what speaks for them. */
export interface CorrectedColumn {
  readonly key: string
  readonly sheet: string
  readonly column: number
  /** The header's words, where the column belongs to a roster. */
  readonly header: string | undefined
  /** The reader's reason, when it is one for the whole column: how many swapped dates there are, which encoding it is. */
  readonly evidence: string | undefined
  readonly corrections: readonly Correction[]
}

/** Columns are wrong as a whole or not at all: a half-swapped one, one typed in an old font. So they are looked at one by one. */
function byColumn(issues: readonly Issue[], rosters: readonly Roster[]): readonly CorrectedColumn[] {
  const groups = new Map<string, { readonly first: Issue; sameReason: boolean; readonly corrections: Correction[] }>()
  for (const issue of issues) {
    const { correction, reason } = issue
    if (!correction) continue
    const key = `${correction.at.sheet}!${correction.at.column}`
    const there = groups.get(key)
    if (there) {
      there.corrections.push(correction)
      there.sameReason &&= reason === there.first.reason
    } else groups.set(key, { first: issue, sameReason: true, corrections: [correction] })
  }
  return [...groups].map(([key, { first, sameReason, corrections }]) => {
    const { sheet, row, column } = first.at
    const roster = rosters.find((one) => one.sheet === sheet && row >= one.area.row && row < one.area.row + one.area.rows)
    return {
      key,
      sheet,
      column,
      header: roster?.columns.find((one) => one.column === column)?.header,
      // Of one alone it stands beside it already.
      evidence: corrections.length > 1 && sameReason ? first.reason : undefined,
      corrections,
    }
  })
}

/** The rows of a column that are not to be corrected. By row, not by correction: the workbook may be read anew while the preview is open. */
type LeftOut = ReadonlySet<number>
const NONE: LeftOut = new Set()

const takenOf = ({ corrections }: CorrectedColumn, left: LeftOut): readonly Correction[] =>
  left.size === 0 ? corrections : corrections.filter(({ at }) => !left.has(at.row))

/** Of a long column the first cells are shown; all of it is written. */
const SHOWN_OF_COLUMN = 20

interface CorrectionPreviewProps {
  readonly code: IssueCode
  readonly issues: readonly Issue[]
  readonly checked: Checked
  readonly onClose: () => void
}

/** Old and new values side by side, column by column; nothing is written before the user has seen them here. */
export function CorrectionPreview({ code, issues, checked, onClose }: CorrectionPreviewProps) {
  const { writeCells } = useSession()
  const { correctionHints, corrections: words } = useMoreTexts()
  const columns = React.useMemo(() => byColumn(issues, checked.reading.rosters), [issues, checked.reading.rosters])
  const [left, leave] = React.useState<Readonly<Record<string, LeftOut>>>({})
  const picked = columns.flatMap((column) => takenOf(column, left[column.key] ?? NONE))
  const heading = React.useRef<HTMLHeadingElement>(null)
  React.useEffect(() => heading.current?.focus(), [])

  const write = async () => {
    if (await writeCells(writesFor(picked, checked.snapshot))) onClose()
  }
  const hint = correctionHints[code]
  return (
    <section className="d12-preview" data-testid="correction-preview">
      <h3 ref={heading} tabIndex={-1}>
        {words.title(picked.length)}
      </h3>
      {hint && <p>{hint}</p>}
      <p className="d12-muted">{words.explain}</p>
      {columns.map((column) => (
        <ColumnPreview
          key={column.key}
          column={column}
          snapshot={checked.snapshot}
          left={left[column.key] ?? NONE}
          onLeave={(rows) => leave({ ...left, [column.key]: rows })}
        />
      ))}
      <div className="d12-row d12-wrap">
        <WriteButton primary text={words.write(picked.length)} disabled={picked.length === 0} onWrite={write} />
        <DefaultButton text={words.close} onClick={onClose} />
      </div>
    </section>
  )
}

interface ColumnPreviewProps {
  readonly column: CorrectedColumn
  readonly snapshot: WorkbookSnapshot
  readonly left: LeftOut
  readonly onLeave: (left: LeftOut) => void
}

function ColumnPreview({ column, snapshot, left, onLeave }: ColumnPreviewProps) {
  const words = useMoreTexts().corrections
  const { corrections, header, evidence, sheet } = column
  const taken = takenOf(column, left).length
  const rest = corrections.length - SHOWN_OF_COLUMN
  return (
    <div data-column={column.key}>
      {corrections.length > 1 && (
        <Checkbox
          className="d12-change"
          label={words.column(`${sheet}!${columnLetters(column.column)}`, header, corrections.length)}
          checked={taken === corrections.length}
          indeterminate={taken > 0 && taken < corrections.length}
          onChange={(_, all) => onLeave(all ? NONE : new Set(corrections.map(({ at }) => at.row)))}
        />
      )}
      {evidence && (
        <p className="d12-muted" lang="vi">
          {evidence}
        </p>
      )}
      <ul className="d12-list">
        {corrections.slice(0, SHOWN_OF_COLUMN).map((correction) => {
          const where = `${correction.at.sheet}!${cellName(correction.at)}`
          const { from, to } = shownChange(snapshot, correction)
          return (
            <li key={where} className="d12-change">
              <Checkbox
                label={where}
                ariaLabel={`${where}: ${words.from} ${from}, ${words.to} ${to}`}
                checked={!left.has(correction.at.row)}
                onChange={(_, checkedNow) => onLeave(toggled(left, correction.at.row, !checkedNow))}
              />
              <span className="d12-muted">{words.from}</span> <del>{from}</del> <span className="d12-muted">{words.to}</span>{' '}
              <ins>{to}</ins>
            </li>
          )
        })}
      </ul>
      {rest > 0 && <p className="d12-muted">{words.andMore(rest)}</p>}
    </div>
  )
}

function toggled<T>(set: ReadonlySet<T>, item: T, inside: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (inside) next.add(item)
  else next.delete(item)
  return next
}
