import type { FormKind } from './letterhead-names'
import type { Look, PageLook } from './table'

/** Type sizes and manners of the two forms (section G; sizes in points, margins in millimetres). */
export interface FormStyle {
  readonly margins: PageLook['margins']
  readonly nation: readonly { readonly words: string; readonly look: Look }[]
  readonly superior: Look
  readonly issuer: Look
  /** What stands under the issuer: "*" or a short rule. */
  readonly underIssuer: string
  readonly number: (number: string, symbol: string) => string
  readonly numberLook: Look
  readonly date: Look
  readonly title: Look
  readonly subject: Look
  readonly underSubject: string
  readonly signedFor: Look
  readonly signedAs: Look
  readonly recipientsHead: Look
  readonly recipients: Look
  readonly pageNumber: number
}

const center = { horizontal: 'center' } as const
const NO_NUMBER = '        '

export const FORM_STYLES: Readonly<Record<FormKind, FormStyle>> = {
  party: {
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
    nation: [{ words: 'ĐẢNG CỘNG SẢN VIỆT NAM', look: { ...center, size: 15, bold: true, underline: true } }],
    superior: { ...center, size: 14 },
    issuer: { ...center, size: 14, bold: true },
    underIssuer: '*',
    number: (number, symbol) => `Số ${number || NO_NUMBER}-${symbol}`,
    numberLook: { ...center, size: 14 },
    date: { ...center, size: 14, italic: true },
    title: { ...center, size: 16, bold: true },
    subject: { ...center, size: 14, bold: true, wrap: true },
    underSubject: '-----',
    signedFor: { ...center, size: 14, bold: true },
    signedAs: { ...center, size: 14 },
    recipientsHead: { size: 14, underline: true },
    recipients: { size: 12 },
    pageNumber: 14,
  },
  state: {
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
    nation: [
      { words: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', look: { ...center, size: 13, bold: true } },
      { words: 'Độc lập - Tự do - Hạnh phúc', look: { ...center, size: 14, bold: true, underline: true } },
    ],
    superior: { ...center, size: 13 },
    issuer: { ...center, size: 13, bold: true },
    underIssuer: '________',
    number: (number, symbol) => `Số: ${number || NO_NUMBER}/${symbol}`,
    numberLook: { ...center, size: 13 },
    date: { ...center, size: 13, italic: true },
    title: { ...center, size: 14, bold: true },
    subject: { ...center, size: 14, bold: true, wrap: true },
    underSubject: '________',
    signedFor: { ...center, size: 14, bold: true },
    signedAs: { ...center, size: 14, bold: true },
    recipientsHead: { size: 12, bold: true, italic: true },
    recipients: { size: 11 },
    pageNumber: 13,
  },
}
