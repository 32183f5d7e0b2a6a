import { supports, within, type Limits } from './ask-excel'
import { Refusal } from './refusal'

/** Opens a new workbook filled from an .xlsx, beside the one at hand. */
export async function openCopy(base64: string, limits: Limits): Promise<void> {
  if (!supports('1.8')) throw new Refusal('not-supported')
  await within(Excel.createWorkbook(base64), limits)
}
