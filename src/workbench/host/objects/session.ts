import type { Area, Book, BookSheet } from '../book'
import type { SheetEvents } from '../events'
import { ApiError } from '../wire'
import type { ExcelObject } from './excel-object'

/** How an object hands out one of a class that itself knows the first: a range its sheet, a sheet its ranges. */
export interface Makers {
  readonly worksheet: (sheet: BookSheet) => ExcelObject
  readonly range: (sheet: BookSheet, area: Area) => ExcelObject
  readonly rangeAreas: (sheet: BookSheet, areas: readonly Area[]) => ExcelObject
}

/** What all of Excel's objects share. */
export interface Session {
  readonly make: Makers
  readonly book: Book
  readonly locale: string
  readonly events: SheetEvents
  calculation: 'Done' | 'Calculating'
  /** Shows a new workbook, the bytes of an .xlsx, beside this one. Where it is missing none can be made. */
  readonly onNewWorkbook?: (bytes: ArrayBuffer) => void
  /** Called when the client says that custom functions may be called. */
  readonly onFunctionsReady?: () => void
}

export const findSheet = (session: Session, key: string): BookSheet | undefined => {
  const name = key.toLowerCase()
  return session.book.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name)
}

/** Excel refuses to change the cells of a protected sheet, and anything in a book opened for reading. */
export const requireWritable = (session: Session, sheet: BookSheet, location: string): void => {
  if (sheet.protected || session.book.readOnly) throw new ApiError('AccessDenied', location)
}
