import * as React from 'react'
import { DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { bare } from '../../roster'
import { Fold } from '../fold'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { WriteButton } from '../write-button'
import { Preview } from './preview'
import { exampleFor, formulaOf, type FunctionHelp, type ParameterHelp } from './formula'

interface FunctionsViewProps {
  /** Where the help of the functions comes from: the build's own functions.json. */
  readonly load: () => Promise<readonly FunctionHelp[]>
}

/** Every DEAN12 function with its help, and a form that makes the formula: Excel for Windows shows no help while an add-in's formula is typed. */
export function FunctionsView({ load }: FunctionsViewProps) {
  const words = useMoreTexts().functions
  const [functions, setFunctions] = React.useState<readonly FunctionHelp[]>()
  const [failed, fail] = React.useState(false)
  const [sought, seek] = React.useState('')
  React.useEffect(() => {
    let left = false
    load().then(
      (loaded) => !left && setFunctions(loaded),
      () => !left && fail(true),
    )
    return () => {
      left = true
    }
  }, [load])
  const shown = (functions ?? []).filter(({ name, description }) => bare(`${name} ${description}`).includes(bare(sought)))
  return (
    <div className="d12-pad" data-testid="functions">
      <p className="d12-muted">{failed ? words.notLoaded : words.explain}</p>
      <TextField label={words.seek} value={sought} onChange={(_, text = '') => seek(text)} />
      {functions && shown.length === 0 && <p>{words.noneFound}</p>}
      <ul className="d12-list">
        {shown.map((each) => (
          <li key={each.id} data-function={each.name}>
            <Fold
              summary={
                <>
                  {each.name}
                  <span className="d12-muted d12-block" lang="vi">
                    {each.description}
                  </span>
                </>
              }
            >
              <FormulaForm help={each} />
            </Fold>
          </li>
        ))}
      </ul>
    </div>
  )
}

function FormulaForm({ help }: { readonly help: FunctionHelp }) {
  const { state, perform, takeSelection, evaluate } = useSession()
  const words = useMoreTexts().functions
  const { reading, question = state.question } = state.checked ?? {}
  const example = (parameter: ParameterHelp) => exampleFor(parameter, reading?.rosters ?? [], help.name, question)
  const [typed, type] = React.useState<readonly string[]>(() =>
    help.parameters.map((parameter) => (parameter.optional ? '' : example(parameter))),
  )
  const set = (index: number, text: string) => type(typed.map((before, at) => (at === index ? text : before)))
  const formula = formulaOf(help.name, typed)
  return (
    <>
      {help.parameters.map((parameter, index) => (
        <div key={parameter.name} className="d12-argument">
          <TextField
            className="d12-grow"
            label={labelOf(parameter, words.optional)}
            description={parameter.description}
            value={typed[index] ?? ''}
            onChange={(_, text = '') => set(index, text)}
          />
          <IconButton
            iconProps={{ iconName: 'Selection' }}
            ariaLabel={words.fromSelection(parameter.name)}
            title={words.fromSelection(parameter.name)}
            onClick={() => void takeSelection().then((address) => address && set(index, address))}
          />
        </div>
      ))}
      <code className="d12-formula">{formula}</code>
      {evaluate && <Preview help={help} typed={typed} evaluate={evaluate} />}
      <div className="d12-row d12-wrap">
        <WriteButton primary text={words.insert} onWrite={() => perform({ kind: 'insert-formula', formula })} />
        <DefaultButton text={words.example} onClick={() => type(help.parameters.map(example))} />
      </div>
      {help.helpUrl && (
        <Link href={help.helpUrl} target="_blank" rel="noopener">
          {words.guide(help.name)}
        </Link>
      )}
    </>
  )
}

const labelOf = ({ name, optional }: ParameterHelp, word: string) => (optional ? `${name} (${word})` : name)
