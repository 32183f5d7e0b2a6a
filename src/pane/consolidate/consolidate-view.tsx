import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { Message, MessageBarType } from '../message'
import { formatDate, type Serial } from '../../roster'
import type { ReceivedFile } from '../../report/consolidate'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { useRecordTexts } from '../texts/records'
import { readTypedDate } from '../typed-date'
import { Consolidated } from './consolidated'
import { dayOfFiles, makeOne, type MadeOne } from './make-one'
import { useFiles, type Files } from './use-files'

/** Many units' files made one. They are read here in the browser; the workbook is written to only on request. */
export function ConsolidateView({ checked }: { readonly checked: Checked }) {
  const { state } = useSession()
  const words = useRecordTexts().consolidate
  const files = useFiles()
  const picker = React.useRef<HTMLInputElement>(null)
  const [typed, type] = React.useState<Serial>()
  const { received } = files
  const asOf = React.useMemo(() => typed ?? dayOfFiles(received, checked, state.chosen), [typed, received, checked, state.chosen])
  const made = useMadeOne(received, asOf, checked)
  const pick = (event: React.ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    // The same files may be chosen again after they were corrected.
    event.target.value = ''
    if (chosen.length === 0) return
    type(undefined)
    files.choose(chosen)
  }
  return (
    <section className="d12-pad" aria-labelledby="d12-consolidate" data-testid="consolidate">
      <h2 id="d12-consolidate">{words.title}</h2>
      <p className="d12-muted">{words.explain}</p>
      <input
        ref={picker}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        className="d12-offscreen"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="unit-files"
        onChange={pick}
      />
      <PrimaryButton text={words.choose} onClick={() => picker.current?.click()} />
      <Reading files={files} />
      {files.refused.length > 0 && <Refused files={files} />}
      {received.length > 0 && (
        <>
          <p role="status">{made ? words.summary(received.length, files.chosen, made.units, made.people) : words.computing}</p>
          <DayField asOf={asOf} onType={type} />
          {made ? <Consolidated made={made} /> : <Spinner />}
        </>
      )}
    </section>
  )
}

/** Made anew when files, day, settings or registers change; what an earlier run still finds out is not listened to. */
function useMadeOne(files: readonly ReceivedFile[], asOf: Serial, checked: Checked): MadeOne | undefined {
  const { state, dispatch } = useSession()
  const { chosen } = state
  const [made, setMade] = React.useState<{ readonly of: readonly ReceivedFile[]; readonly one: MadeOne }>()
  React.useEffect(() => {
    if (files.length === 0) return
    let left = false
    makeOne(files, asOf, checked, chosen, () => left).then(
      (one) => one && !left && setMade({ of: files, one }),
      (error: unknown) => dispatch({ kind: 'told', notice: { kind: 'bug', message: String(error) } }),
    )
    return () => {
      left = true
    }
  }, [files, asOf, checked, chosen, dispatch])
  return made?.of === files ? made.one : undefined
}

function Reading({ files: { progress, cancelled, cancel } }: { readonly files: Files }) {
  const words = useRecordTexts().consolidate
  if (!progress) return cancelled ? <p role="status">{words.cancelled}</p> : null
  const { done, all, name } = progress
  const text = words.reading(done, all, name)
  return (
    <div className="d12-progress">
      <ProgressIndicator className="d12-grow" description={text} percentComplete={done / all} ariaLabel={text} />
      <DefaultButton text={words.cancel} onClick={cancel} />
    </div>
  )
}

/** One bad file never stops the others: each is named with what can be done about it. */
function Refused({ files: { refused } }: { readonly files: Files }) {
  const words = useRecordTexts().consolidate
  return (
    <Message messageBarType={MessageBarType.warning}>
      {words.refused(refused.length)}
      <ul>
        {refused.map(({ name, fault }, place) => (
          <li key={place} data-file-fault={fault}>
            <b>{name}</b>: {words.fileFaults[fault]}
          </li>
        ))}
      </ul>
    </Message>
  )
}

function DayField({ asOf, onType }: { readonly asOf: Serial; readonly onType: (day: Serial) => void }) {
  const { texts } = useSession()
  const words = useRecordTexts().consolidate
  const [typed, type] = React.useState<string>()
  const unreadable = typed !== undefined && readTypedDate(typed) === undefined
  React.useEffect(() => type(undefined), [asOf])
  return (
    <TextField
      label={words.asOf}
      placeholder={texts.header.asOfHint}
      value={typed ?? formatDate(asOf)}
      errorMessage={unreadable ? texts.header.asOfUnreadable : undefined}
      onChange={(_, text = '') => {
        type(text)
        const day = readTypedDate(text)
        if (day !== undefined) onType(day)
      }}
    />
  )
}
