/** A workbook without a file yet. */
export interface NewWorkbook {
  readonly name: string
  readonly bytes: ArrayBuffer
}

/** Which of the opener's new workbooks a page is to show. */
const NUMBER = 'new'
const made: NewWorkbook[] = []

/**
 * Opens a page of its own for a workbook that the add-in made; the page takes the workbook from this one. False when the
 * browser lets no page open: it does only shortly after a click.
 */
export function openNewWorkbook(bytes: ArrayBuffer): boolean {
  const number = made.push({ name: `Sổ tính mới ${made.length + 1}`, bytes })
  return showNewWorkbook(number)
}

export function showNewWorkbook(number = made.length): boolean {
  const address = new URL(location.href)
  address.searchParams.delete('book')
  address.searchParams.set(NUMBER, String(number))
  return window.open(address) !== null
}

export const newWorkbook = (number: number): NewWorkbook | undefined => made[number - 1]

/** The workbook for whose sake this page was opened: undefined when for none, "gone" when the page that made it is. */
export function workbookToShow(query: URLSearchParams): NewWorkbook | 'gone' | undefined {
  const number = query.get(NUMBER)
  if (number === null) return undefined
  const opener = window.opener as Window | null
  const found = opener?.workbench?.newWorkbook(Number(number))
  // A buffer of another window is none to libraries that ask for this window's own.
  return found ? { ...found, bytes: new Uint8Array(found.bytes).slice().buffer } : 'gone'
}
