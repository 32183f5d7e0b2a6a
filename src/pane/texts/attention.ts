import { useSession } from '../state/session'
import type { Language } from './language'
import { attentionTexts } from './vi-attention'

/** The words above the verdicts, loaded with the first result. */
export const useAttentionTexts = (): Language['attention'] => useSession().language.attention ?? attentionTexts
