import { useSession } from '../state/session'
import { reportTexts as en } from '../texts/en-report'
import { reportTexts as vi } from '../texts/vi-report'

/** The words of this tab; loaded with it. */
export const useReportTexts = (): typeof vi => (useSession().locale === 'en' ? en : vi)
