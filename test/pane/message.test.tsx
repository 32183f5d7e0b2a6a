/** @jest-environment jsdom */
import '../../src/pane/fabric-config'
import * as React from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { registerPaneIcons } from '../../src/pane/icons'
import { Message } from '../../src/pane/message'

const LINES = Array.from({ length: 60 }, (_, line) => line)

/** A line that takes its time: many of them are painted in slices, between which timers run. */
function SlowLine({ round }: { readonly round: number }) {
  const until = performance.now() + 2
  while (performance.now() < until);
  return <p>{round}</p>
}

let paintAgain: () => void

function Page() {
  const [round, setRound] = React.useState(0)
  paintAgain = () => React.startTransition(() => setRound((before) => before + 1))
  return (
    <>
      {round > 0 && LINES.map((line) => <SlowLine key={line} round={round} />)}
      <Message data-testid="told">Không đọc được {round}</Message>
    </>
  )
}

describe('a message', () => {
  let root: Root
  const place = document.createElement('div')
  // Inside act everything is painted in one go: here it must not be.
  beforeEach(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }))
  afterEach(() => root.unmount())

  it('says its words though a long result is painted in slices just then', async () => {
    registerPaneIcons()
    root = createRoot(place)
    flushSync(() => root.render(<Page />))
    paintAgain()
    while (!place.querySelector('p')) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(place.querySelector('[data-testid="told"]')?.textContent).toBe('Không đọc được 1')
  })
})
