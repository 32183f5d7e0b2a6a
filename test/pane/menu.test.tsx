/** @jest-environment jsdom */
import * as React from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { ContextualMenu } from '../../src/pane/menu-later'

const ITEMS = [{ key: '2025', text: '2025' }]

describe('the menu of a button', () => {
  it('is closed by Escape while it is still on its way, when the keys go to the button', async () => {
    const dismissed = jest.fn()
    render(<ContextualMenu items={ITEMS} onDismiss={dismissed} />)
    expect(screen.queryByRole('menu')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(dismissed).toHaveBeenCalledTimes(1)
    await screen.findByRole('menu')
  })

  it('is closed by Escape when it shows and the focus is still elsewhere, and by no other key', async () => {
    const dismissed = jest.fn()
    render(
      <>
        <button autoFocus>2030</button>
        <ContextualMenu items={ITEMS} onDismiss={dismissed} />
      </>,
    )
    await screen.findByRole('menu')
    fireEvent.keyDown(screen.getByText('2030'), { key: 'a' })
    expect(dismissed).not.toHaveBeenCalled()
    fireEvent.keyDown(screen.getByText('2030'), { key: 'Escape' })
    expect(dismissed).toHaveBeenCalledTimes(1)
  })

  it('does not hear keys while it is hidden', () => {
    const dismissed = jest.fn()
    render(<ContextualMenu items={ITEMS} hidden onDismiss={dismissed} />)
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(dismissed).not.toHaveBeenCalled()
  })
})
