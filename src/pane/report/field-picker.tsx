import * as React from 'react'
import { INDICATOR_IDS, type IndicatorId } from '../../plan'
import { chooseSourcesInSteps, FIELDS, formulaFor, type Field } from '../../report'
import type { Checked } from '../check'
import { Dropdown } from '../dropdown'
import { IndicatorPicker } from '../indicators/indicator-picker'
import { useSession } from '../state/session'
import { unhurried } from '../state/unhurried'
import { useReportTexts } from '../texts/report'
import { WriteButton } from '../write-button'

/** One number or word of one indicator, as a formula into the selected cell. */
export function FieldPicker({ checked }: { readonly checked: Checked }) {
  const { perform } = useSession()
  const { pick: words, template } = useReportTexts()
  const [indicator, setIndicator] = React.useState<IndicatorId>('CT01')
  const [field, setField] = React.useState<Field>('ty_le')
  const insert = async () => {
    const sources = await unhurried(chooseSourcesInSteps(checked.snapshot.sheets, checked.reading, checked.result))
    await perform({ kind: 'insert-formula', formula: formulaFor({ kind: 'indicator', indicator, field }, checked.result, sources) })
  }
  return (
    <section aria-labelledby="d12-pick">
      <h2 id="d12-pick">{words.title}</h2>
      <p className="d12-muted">{words.explain}</p>
      <IndicatorPicker label={words.indicator} ids={INDICATOR_IDS} picked={indicator} onPick={setIndicator} />
      <Dropdown
        label={words.field}
        options={FIELDS.map((key) => ({ key, text: template.fields[key] }))}
        selectedKey={field}
        onChange={(_, option) => option && setField(option.key as Field)}
      />
      <WriteButton text={words.insert} onWrite={insert} />
    </section>
  )
}
