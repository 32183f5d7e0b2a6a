import * as React from 'react'
import type { Checked } from '../check'
import { FieldPicker } from './field-picker'
import { MovedFormulas } from './moved-formulas'
import { ReportMaker } from './report-maker'
import { ReportText } from './report-text'
import { TemplateFiller } from './template-filler'

/** Everything that leaves the pane as a report: a sheet of its own, the office's own form filled, one number, the text. */
export function ReportView({ checked }: { readonly checked: Checked }) {
  return (
    <div className="d12-pad d12-report" data-testid="report">
      <MovedFormulas checked={checked} />
      <ReportMaker checked={checked} />
      <TemplateFiller checked={checked} />
      <FieldPicker checked={checked} />
      <ReportText checked={checked} />
    </div>
  )
}
