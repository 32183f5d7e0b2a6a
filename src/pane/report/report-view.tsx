import * as React from 'react'
import type { OwnFormulas } from '../../workbook'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { FieldPicker } from './field-picker'
import { MovedFormulas } from './moved-formulas'
import { ReportMaker } from './report-maker'
import { ReportText } from './report-text'
import { TemplateFiller } from './template-filler'

/** Everything that leaves the pane as a report: a sheet of its own, the office's own form filled, one number, the text. */
export function ReportView({ checked }: { readonly checked: Checked }) {
  const [own, lookAgain] = useOwnFormulas(checked)
  return (
    <div className="d12-pad d12-report" data-testid="report">
      {own && <MovedFormulas checked={checked} own={own} onRewritten={lookAgain} />}
      <ReportMaker checked={checked} />
      <TemplateFiller checked={checked} own={own} onFilled={lookAgain} />
      <FieldPicker checked={checked} />
      <ReportText checked={checked} />
    </div>
  )
}

/** Looked at with each check, and again when asked. What Excel would not tell is no reason to disturb anybody. */
function useOwnFormulas(checked: Checked): readonly [OwnFormulas | undefined, () => void] {
  const { ownFormulas } = useSession()
  const [told, tell] = React.useState<{ readonly own: OwnFormulas | undefined; readonly of: Checked }>()
  const [look, setLook] = React.useState(0)
  React.useEffect(() => {
    let left = false
    void ownFormulas().then((own) => !left && tell({ own, of: checked }))
    return () => {
      left = true
    }
  }, [checked, look, ownFormulas])
  // Those of another check say nothing of this one's sheets.
  return [told?.of === checked ? told.own : undefined, React.useCallback(() => setLook((times) => times + 1), [])]
}
