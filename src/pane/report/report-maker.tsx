import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import {
  APPENDICES,
  appendixTable,
  chooseSourcesInSteps,
  readLetterhead,
  registerTables,
  reportTable,
  type AppendixKind,
  type FormKind,
} from '../../report'
import { dateOf, type Serial, type Steps } from '../../roster'
import { readRegisters, REGISTER_SHEETS } from '../../roster/registers'
import type { TableToWrite } from '../../workbook'
import type { Checked } from '../check'
import { Dropdown } from '../dropdown'
import { useSession } from '../state/session'
import { breathe, unhurried } from '../state/unhurried'
import { WriteButton } from '../write-button'
import { appendixName, freeSheetName, isSheetName, isTaken } from '../sheet-names'
import { useReportTexts } from '../texts/report'
import { FoldTitle } from '../fold'

type Numbers = 'live' | 'frozen'

/** A report on a sheet of its own, as the user chooses it, with its appendices. */
export function ReportMaker({ checked }: { readonly checked: Checked }) {
  const { perform, sheetNames, dispatch, today } = useSession()
  const { make: words } = useReportTexts()
  const wanted = `BaoCao ${dateOf(checked.question.asOf).year}`
  const [form, setForm] = React.useState<FormKind>('party')
  const [typed, type] = React.useState<string>()
  const [chart, setChart] = React.useState(false)
  const [appendices, setAppendices] = React.useState<readonly AppendixKind[]>([])
  const [fixed, setFixed] = React.useState<readonly string[]>([])
  const nameAmong = (names: readonly string[]) => typed?.trim() ?? freeSheetName(wanted, names)
  // Every name before anything is written: a report without one of its appendices would be half a report.
  const takenAmong = (names: readonly string[], sheet: string) =>
    [sheet, ...appendices.map((_, place) => appendixName(sheet, place + 1))].find((name) => isTaken(name, names))
  const known = checked.snapshot.sheets.map(({ name }) => name)
  const shown = nameAmong(known)
  const there = takenAmong(known, shown)
  const wrong = !isSheetName(shown) ? words.sheetInvalid : there !== undefined ? words.sheetTaken(there) : undefined

  const run = async (numbers: Numbers) => {
    // The pressed button is painted first.
    await breathe()
    const names = await sheetNames()
    if (!names) return
    const sheet = nameAmong(names)
    const taken = takenAmong(names, sheet)
    if (taken !== undefined) return dispatch({ kind: 'told', notice: { kind: 'fault', fault: 'name-taken', sheet: taken } })
    const { tables, withoutFormula } = await unhurried(tablesFor(checked, { sheet, form, numbers, chart, appendices, today }))
    let done = true
    // The appendices first, so that the report is in front at the end.
    for (const table of [...tables].reverse()) {
      done = done && (await perform({ kind: 'add-sheet', table, activate: table === tables[0] }))
    }
    setFixed(done ? withoutFormula : [])
    if (done) type(undefined)
  }
  return (
    <section aria-labelledby="d12-make">
      <h2 id="d12-make">{words.title}</h2>
      <p className="d12-muted">{words.explain}</p>
      <Dropdown
        label={words.form}
        options={(['party', 'state'] as const).map((key) => ({ key, text: words.forms[key] }))}
        selectedKey={form}
        onChange={(_, option) => option && setForm(option.key as FormKind)}
      />
      <TextField label={words.sheet} value={typed ?? shown} errorMessage={wrong} onChange={(_, text = '') => type(text)} />
      <fieldset className="d12-choices">
        <legend>{words.appendices}</legend>
        {APPENDICES.map((kind) => (
          <Checkbox
            key={kind}
            label={words.appendix[kind]}
            checked={appendices.includes(kind)}
            onChange={(_, on) => setAppendices(APPENDICES.filter((one) => (one === kind ? on : appendices.includes(one))))}
          />
        ))}
      </fieldset>
      <Checkbox label={words.chart} checked={chart} onChange={(_, on = false) => setChart(on)} />
      <div className="d12-row d12-wrap">
        <WriteButton
          primary
          text={words.live}
          title={words.liveMeans}
          disabled={wrong !== undefined}
          onWrite={() => run('live')}
          data-testid="make-report"
        />
        <WriteButton text={words.frozen} title={words.frozenMeans} disabled={wrong !== undefined} onWrite={() => run('frozen')} />
      </div>
      {fixed.length > 0 && <p role="status">{words.someFixed(fixed.join(', '))}</p>}
      <Words checked={checked} />
    </section>
  )
}

interface Wanted {
  readonly sheet: string
  readonly form: FormKind
  readonly numbers: Numbers
  readonly chart: boolean
  readonly appendices: readonly AppendixKind[]
  readonly today: Serial
}

/** The report, then its appendices; and the indicators that no formula can give. */
function* tablesFor(
  { snapshot, profile, reading, result }: Checked,
  { sheet, form, numbers, chart, appendices, today }: Wanted,
): Steps<{ readonly tables: readonly TableToWrite[]; readonly withoutFormula: readonly string[] }> {
  const letterhead = readLetterhead(profile, form, readRegisters(snapshot.sheets, profile).settings)
  const sources = numbers === 'live' ? yield* chooseSourcesInSteps(snapshot.sheets, reading, result) : undefined
  const report = reportTable(result, {
    sheet,
    form,
    letterhead,
    chart,
    numbers: sources ? { kind: 'live', sources } : { kind: 'frozen', on: today },
  })
  const annexed = appendices.map((kind, place) =>
    appendixTable(kind, result, reading.issues, { sheet: appendixName(sheet, place + 1), number: place + 1, form, letterhead }),
  )
  const withoutFormula = result.assessments.filter(
    ({ indicator, tally, target }) => tally && target.kind !== 'silent' && sources?.[indicator].kind === 'none',
  )
  return { tables: [report, ...annexed], withoutFormula: withoutFormula.map(({ indicator }) => indicator) }
}

/** Where the words round the table come from. */
function Words({ checked }: { readonly checked: Checked }) {
  const { perform } = useSession()
  const { make: words } = useReportTexts()
  const name = REGISTER_SHEETS.settings
  const there = checked.snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  const table = () => registerTables(checked.profile, checked.question.settings).find(({ sheet }) => sheet === name)
  const make = async () => {
    const made = table()
    if (made) await perform({ kind: 'add-sheet', table: made, activate: true })
  }
  return (
    <details className="d12-fold">
      <FoldTitle>{words.words}</FoldTitle>
      <p>{words.wordsExplain}</p>
      {there ? (
        <DefaultButton
          text={words.goToWords}
          onClick={() => void perform({ kind: 'select', at: { sheet: there.name, row: 0, column: 0 } })}
        />
      ) : (
        <WriteButton text={words.makeWords} onWrite={make} />
      )}
    </details>
  )
}
