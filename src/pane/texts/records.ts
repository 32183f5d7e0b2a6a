import { useSession } from '../state/session'
import type { Language } from './language'
import { recordTexts } from './vi-records'

/** The words of history, consolidation and duties, loaded with those screens. */
export const useRecordTexts = (): Language['records'] => useSession().language.records ?? recordTexts
