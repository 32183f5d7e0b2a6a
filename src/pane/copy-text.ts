/** A table as tab-separated text. What a spreadsheet would take for a formula when pasted is made text by a leading apostrophe. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text).replace(/[\t\r\n]+/g, ' ')
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}

/** Puts text on the clipboard; false when the browser refuses. Inside Office's frame the modern way is often not permitted. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.className = 'd12-offscreen'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
