import * as React from 'react'
import type { IndicatorId } from '../../plan'
import { Dropdown } from '../dropdown'
import { useSession } from '../state/session'
import { indicatorName } from './indicator-row'

interface IndicatorPickerProps {
  readonly label: string
  readonly ids: readonly IndicatorId[]
  readonly picked: IndicatorId
  readonly onPick: (id: IndicatorId) => void
}

export function IndicatorPicker({ label, ids, picked, onPick }: IndicatorPickerProps) {
  const { texts } = useSession()
  return (
    <Dropdown
      label={label}
      options={ids.map((id) => ({ key: id, text: `${id} · ${indicatorName(id, texts)}` }))}
      selectedKey={picked}
      onChange={(_, option) => option && onPick(option.key as IndicatorId)}
    />
  )
}
