import * as React from 'react'
import { DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button'
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox'
import { Message } from '../message'
import type { IndicatorId } from '../../plan'
import type { Evidence, Standing, TallyResult } from '../../indicators'
import { peopleOf, placeOf, whatIf, type Assessment, type ImaginedChange, type Newcomer } from '../../report'
import type { CellRef, Steps } from '../../roster'
import type { Checked } from '../check'
import { Dropdown } from '../dropdown'
import { useSession } from '../state/session'
import { useSteps } from '../state/use-steps'
import { useMoreTexts } from '../texts/more'
import { GROUP_OF } from '../verdict-groups'

type Trait = keyof Newcomer
const TRAITS: readonly Trait[] = ['young', 'female', 'qualified', 'nonlocal']
const KINDS: readonly ImaginedChange['kind'][] = ['replace', 'remove', 'add']
/** A longer list of choices would be slow to open and is not read by anybody. */
const PEOPLE_SHOWN = 300

const ORDER: readonly (readonly Standing[])[] = [['not', 'undetermined'], ['counts'], ['left-out']]

/** What an indicator asks of a newcomer. */
const ASKED: Readonly<Partial<Record<IndicatorId, Trait>>> = {
  CT03: 'qualified',
  CT04: 'qualified',
  CT05: 'qualified',
  CT06: 'qualified',
  CT08: 'nonlocal',
  CT13: 'qualified',
  CT17: 'female',
}

/** That the figures beneath are imagined, for as long as they are. */
export function ImaginedBanner() {
  const { state, dispatch } = useSession()
  const { whatIf: words } = useMoreTexts()
  if (state.imagined.length === 0) return null
  return (
    <Message
      actions={
        <div>
          <DefaultButton text={words.forget} onClick={() => dispatch({ kind: 'imagined', imagined: [] })} />
        </div>
      }
      data-testid="imagined"
    >
      {words.banner(state.imagined.length)}
    </Message>
  )
}

interface WhatIfProps {
  readonly indicator: IndicatorId
  /** As it is, before anything imagined. */
  readonly evidence: Evidence
  /** The indicator's tally of that. */
  readonly today: TallyResult
  readonly checked: Checked
}

/** People taken out, replaced or added, and at once what every target would be. Nothing is written. */
export function WhatIf({ indicator, evidence, today, checked }: WhatIfProps) {
  const { state, dispatch } = useSession()
  const { whatIf: words } = useMoreTexts()
  const { imagined } = state
  const heading = React.useRef<HTMLHeadingElement>(null)
  const choices = useSteps(React.useCallback(() => choicesOf(today, evidence), [today, evidence]))
  return (
    <section className="d12-ahead" aria-labelledby="d12-what-if" data-testid="what-if">
      <h2 id="d12-what-if" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="d12-muted">{words.explain}</p>
      {choices && (
        <ChangeForm
          key={indicator}
          indicator={indicator}
          choices={choices}
          onAdd={(change) => dispatch({ kind: 'imagined', imagined: [...imagined, change] })}
        />
      )}
      {imagined.length > 0 && (
        <>
          <h3 className="d12-subhead">{words.changes}</h3>
          <ul className="d12-parts">
            {imagined.map((change, index) => (
              <ChangeRow
                key={index}
                change={change}
                onForget={() => {
                  dispatch({ kind: 'imagined', imagined: imagined.filter((_, at) => at !== index) })
                  // Its row goes, with the button that was pressed.
                  heading.current?.focus()
                }}
              />
            ))}
          </ul>
          <Results evidence={evidence} checked={checked} />
        </>
      )}
    </section>
  )
}

interface Choice {
  readonly key: string
  readonly ref: CellRef
  readonly name: string
  readonly text: string
}

/**
 * The people in the rows the members stand for: a commune stands for whoever holds its post. Those who do not count yet first, those who
 * are not looked at – they left, they hold another post – last.
 */
function* choicesOf(today: TallyResult, evidence: Evidence): Steps<readonly Choice[]> {
  if (!today.ok) return []
  const people = yield* peopleOf(evidence)
  const choices = new Map<string, Choice>()
  for (const standings of ORDER) {
    yield
    for (const { standing, ref, name, detail } of today.tally.members) {
      if (choices.size === PEOPLE_SHOWN) break
      if (!ref || !standings.includes(standing)) continue
      const key = placeOf(ref)
      const person = people.get(key)?.name
      if (person === undefined || choices.has(key)) continue
      choices.set(key, { key, ref, name: person, text: person === name ? `${name} · ${detail}` : `${name}: ${person}` })
    }
  }
  return [...choices.values()]
}

interface ChangeFormProps {
  readonly indicator: IndicatorId
  readonly choices: readonly Choice[]
  readonly onAdd: (change: ImaginedChange) => void
}

function ChangeForm({ indicator, choices, onAdd }: ChangeFormProps) {
  const { state } = useSession()
  const { whatIf: words } = useMoreTexts()
  const [place, pickPlace] = React.useState<string>()
  const [kind, pickKind] = React.useState<ImaginedChange['kind']>('replace')
  const [traits, pickTraits] = React.useState<readonly Trait[]>([ASKED[indicator] ?? 'young'])
  // Whoever is already imagined away stands nowhere any more: a second change of theirs would change nothing.
  const gone = new Set(state.imagined.flatMap(({ kind: done, ref }) => (done === 'add' ? [] : [placeOf(ref)])))
  const left = choices.filter(({ key }) => !gone.has(key))
  const picked = left.find((one) => one.key === place) ?? left[0]
  if (choices.length === 0) return <p>{words.noPeople}</p>
  if (!picked) return null

  const apply = () => {
    const { ref, name } = picked
    const by = Object.fromEntries(traits.map((trait) => [trait, true])) as Newcomer
    onAdd(kind === 'remove' ? { kind, ref, name } : { kind, ref, name, by })
  }
  return (
    <>
      <Dropdown
        label={words.person}
        options={left.map(({ key, text }) => ({ key, text }))}
        selectedKey={picked.key}
        onChange={(_, option) => option && pickPlace(String(option.key))}
      />
      <Dropdown
        label={words.kind}
        options={KINDS.map((key) => ({ key, text: words.kinds[key] }))}
        selectedKey={kind}
        onChange={(_, option) => option && pickKind(option.key as ImaginedChange['kind'])}
      />
      {kind !== 'remove' && (
        <fieldset className="d12-traits">
          <legend className="d12-muted">{words.traits}</legend>
          {TRAITS.map((trait) => (
            <Checkbox
              key={trait}
              label={words.trait[trait]}
              checked={traits.includes(trait)}
              onChange={(_, on) => pickTraits(TRAITS.filter((each) => (each === trait ? on : traits.includes(each))))}
            />
          ))}
        </fieldset>
      )}
      <DefaultButton text={words.apply} onClick={apply} />
    </>
  )
}

function ChangeRow({ change, onForget }: { readonly change: ImaginedChange; readonly onForget: () => void }) {
  const { whatIf: words } = useMoreTexts()
  const traits = change.kind === 'remove' ? '' : TRAITS.filter((trait) => change.by[trait]).map((trait) => words.trait[trait]).join(', ') // prettier-ignore
  const text =
    change.kind === 'remove'
      ? words.removed(change.name)
      : change.kind === 'replace'
        ? words.replaced(change.name, traits)
        : words.added(change.name, traits)
  return (
    <li className="d12-row" data-imagined={change.kind}>
      <span className="d12-grow">{text}</span>
      <IconButton iconProps={{ iconName: 'Cancel' }} ariaLabel={words.forgetOne(text)} title={words.forgetOne(text)} onClick={onForget} />
    </li>
  )
}

/** Targets whose figure or verdict would be another. */
function Results({ evidence, checked }: { readonly evidence: Evidence; readonly checked: Checked }) {
  const { texts, state } = useSession()
  const { whatIf: words } = useMoreTexts()
  const { horizon, asOf, settings } = checked.question
  const after = useSteps(
    React.useCallback(
      () => whatIf(evidence, state.imagined, { horizon, asOf, settings, profile: checked.profile }),
      [evidence, state.imagined, horizon, asOf, settings, checked.profile],
    ),
  )
  const say = ({ tally }: Assessment) =>
    tally ? texts.indicator.share(tally.numerator, tally.denominator, settings.decimals) : texts.indicator.noNumber
  if (!after) return null
  const changed = after.flatMap((now) => {
    const before = checked.result.assessments.find(({ indicator }) => indicator === now.indicator)
    return before && (say(before) !== say(now) || before.verdict !== now.verdict) ? [{ before, now }] : []
  })
  return (
    <>
      <h3 className="d12-subhead">{words.results}</h3>
      {changed.length === 0 && <p className="d12-muted">{words.unchanged}</p>}
      <ul className="d12-parts" aria-live="polite">
        {changed.map(({ before, now }) => (
          <li key={now.indicator} data-what-if={now.indicator} data-verdict={now.verdict}>
            <span className="d12-code">{now.indicator}</span> {words.fromTo(say(before), say(now))}
            <span className="d12-block" data-group={GROUP_OF[now.verdict]}>
              {before.verdict === now.verdict
                ? texts.verdict[now.verdict]
                : words.fromTo(texts.verdict[before.verdict], texts.verdict[now.verdict])}
              {(now.shortfall ?? 0) > 0 && ` · ${texts.indicator.shortfall(now.shortfall ?? 0)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
