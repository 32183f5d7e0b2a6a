import { en } from './en'
import { vi, type Texts } from './vi'

export type { Texts } from './vi'
export type PaneLocale = 'vi' | 'en'

export const TEXTS: Readonly<Record<PaneLocale, Texts>> = { vi, en }
