import { useSession } from '../state/session'
import type { Language } from './language'
import { reportTexts } from './vi-report'

/** The words of the tab for reports, loaded with it. */
export const useReportTexts = (): Language['report'] => useSession().language.report ?? reportTexts
