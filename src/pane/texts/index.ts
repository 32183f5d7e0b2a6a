import * as React from 'react'
import { vi, type Texts } from './vi'

export type { Texts } from './vi'
export type PaneLocale = 'vi' | 'en'

/** The words of a language; undefined for the moment that English takes to load. Vietnamese is always at hand. */
export function useTexts(locale: PaneLocale): Texts | undefined {
  const [english, setEnglish] = React.useState<Texts>()
  React.useEffect(() => {
    if (locale === 'en' && !english) {
      // Without its file the pane speaks Vietnamese rather than not at all.
      void import(/* webpackChunkName: "pane-en" */ './en').then(
        ({ en }) => setEnglish(en),
        () => setEnglish(vi),
      )
    }
  }, [locale, english])
  return locale === 'en' ? english : vi
}
