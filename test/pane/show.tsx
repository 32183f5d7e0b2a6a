import '../../src/pane/fabric-config'
import * as React from 'react'
import { configure, render, screen, waitFor, type RenderResult } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event'
import { serialOf } from '../../src/roster'
import { Pane, type PaneProps } from '../../src/pane'
import { answering, ASSESSMENTS } from './made-up-check'
import { MemoryWorkbook, sheet } from './memory-port'

// A part of the pane that is loaded late is compiled here when it is first asked for, and a large roster is read with rests: on a busy machine that takes seconds.
configure({ asyncUtilTimeout: 10_000 })

export interface Shown extends RenderResult {
  readonly user: UserEvent
  readonly workbook: MemoryWorkbook
  readonly change: (props: Partial<PaneProps>) => void
}

export const PEOPLE = sheet('CB', [
  ['TT', 'Họ và tên'],
  [1, 'Nguyễn Văn Bình'],
])

/** The pane over a workbook in memory, as it stands on 23/11/2026. */
export function show(props: Partial<PaneProps> = {}, workbook = new MemoryWorkbook([PEOPLE])): Shown {
  // A list of Fabric lets no click through until it is laid out, and nothing is laid out here.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  let current: PaneProps = {
    port: workbook.port,
    today: serialOf(2026, 11, 23),
    locale: 'vi',
    theme: 'light',
    buildNumber: '0.1.0',
    judge: answering(ASSESSMENTS),
    ...props,
  }
  const shown = render(<Pane {...current} />)
  const change = (changes: Partial<PaneProps>) => {
    current = { ...current, ...changes }
    shown.rerender(<Pane {...current} />)
  }
  return { ...shown, user, workbook, change }
}

export const pressCheck = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Kiểm tra' }))

/** Picks from the list that is open. */
export async function pickOption(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('option', { name }))
}

export async function showChecked(props: Partial<PaneProps> = {}, workbook?: MemoryWorkbook): Promise<Shown> {
  const shown = show(props, workbook)
  await pressCheck(shown.user)
  await screen.findByTestId('summary')
  return shown
}

export function row(indicator: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-indicator="${indicator}"]`)
  if (!found) throw new Error(`no row of ${indicator}`)
  return found
}

/** What a message says: its words come a moment after it, for screen readers. */
export async function said(testId = 'notice'): Promise<string> {
  return waitFor(() => {
    const text = screen.getByTestId(testId).textContent
    if (!text) throw new Error(`${testId} says nothing yet`)
    return text
  })
}
