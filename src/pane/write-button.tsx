import * as React from 'react'
import { DefaultButton, type IButtonProps } from 'office-ui-fabric-react/lib/Button'
import { useWriter } from './state/use-writer'

interface WriteButtonProps extends Omit<IButtonProps, 'onClick' | 'allowDisabledFocus'> {
  readonly onWrite: () => Promise<unknown>
}

/** A button that writes to the workbook: at rest while that is being written to. It keeps the keyboard meanwhile. */
export function WriteButton({ onWrite, disabled = false, ...props }: WriteButtonProps) {
  const { writing, write } = useWriter()
  return <DefaultButton {...props} disabled={disabled || writing} allowDisabledFocus={!disabled} onClick={() => void write(onWrite)} />
}
