import { askExcel, type Ask, type Limits } from './ask-excel'
import { Refusal, refusalOf } from './refusal'

/** One writing request after the sheets were found unprotected. */
export async function writing<T>(ask: Ask<T>, limits: Limits): Promise<T> {
  try {
    return await askExcel(ask, limits)
  } catch (error) {
    throw afterProtectionWasChecked(error)
  }
}

/** Excel says "access denied" for a protected sheet and for a workbook opened for reading alike. */
export function afterProtectionWasChecked(error: unknown): unknown {
  const refusal = refusalOf(error)
  return refusal?.fault === 'protected-sheet' ? new Refusal('read-only', undefined, refusal.detail) : error
}
