/** @jest-environment jsdom */
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { createExcelFrame } from '../../src/workbench/host/web-frame'

const ADDIN = 'https://localhost:3000/taskpane.html?a=1'

const open = () => {
  const container = document.body.appendChild(document.createElement('aside'))
  const opened = createExcelFrame({ container, addinUrl: ADDIN, book: new MemoryBook(), functionsMetadata: { functions: [] } })
  const sent: { readonly text: string; readonly target: string }[] = []
  Object.defineProperty(opened.frame.contentWindow, 'postMessage', { value: (text: string, target: string) => sent.push({ text, target }) })
  const name = JSON.parse(opened.frame.name) as { hostInfo: string; xdmInfo: string }
  const ask = (origin: string, source: unknown = opened.frame.contentWindow) => {
    const [conversation] = name.xdmInfo.split('|')
    const data = JSON.stringify({
      _messageType: 0,
      _actionType: 0,
      _actionName: 'ContextActivationManager_getAppContextAsync',
      _conversationId: conversation,
      _correlationId: 1,
    })
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: source as Window }))
  }
  return { ...opened, container, sent, name, ask }
}

describe('the frame of an add-in', () => {
  it('has the production address as it is, and its host in its name', () => {
    const { frame, name, dispose } = open()
    expect(frame.src).toBe(ADDIN)
    expect(name.hostInfo).toMatch(/^Excel\$Web\$16\.00\$vi-VN\$[^$]+\$\$disableLogging\$3$/)
    expect(name.xdmInfo.split('|')[2]).toBe(location.origin)
    dispose()
  })

  it('is answered at the add-in’s own origin, and only when it asks from there', () => {
    const { ask, sent, dispose } = open()
    ask('https://evil.example')
    ask('https://localhost:3000', window)
    expect(sent).toEqual([])
    ask('https://localhost:3000')
    expect(sent.map(({ target }) => target)).toEqual(['https://localhost:3000'])
    expect(sent[0]?.text).toContain('_requirementMatrix')
    dispose()
  })

  it('is gone and deaf after it was disposed of', () => {
    const { ask, sent, container, dispose } = open()
    dispose()
    ask('https://localhost:3000')
    expect([container.children.length, sent.length]).toEqual([0, 0])
  })
})
