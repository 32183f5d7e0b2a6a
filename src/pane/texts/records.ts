import { useSession } from '../state/session'
import { recordTexts as en } from './en-records'
import { recordTexts as vi, type RecordTexts } from './vi-records'

/** The words of history, consolidation and duties, loaded with those screens. */
export function useRecordTexts(): RecordTexts {
  return useSession().locale === 'en' ? en : vi
}
