import * as React from 'react'
import { useSession } from './state/session'

/** Turns what the reader or an indicator says into the pane's language; a name, and what there are no words for, stays as it is. */
export function useTold(): (vietnamese: string) => string {
  const { told } = useSession().language
  return (vietnamese) => told?.sentence(vietnamese) ?? vietnamese
}

/** Such a sentence, marked as Vietnamese where it stays so in a pane that speaks another language. */
export function Told({ children }: { readonly children: string }) {
  const { told } = useSession().language
  const words = told?.sentence(children)
  return told && words === undefined ? <span lang="vi">{children}</span> : <>{words ?? children}</>
}
