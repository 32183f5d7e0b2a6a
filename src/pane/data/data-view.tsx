import * as React from 'react'
import type { Checked } from '../check'
import { FoundRosters } from './found-rosters'
import { Issues } from './issues'

/** What was found and how it was understood, and every cell that could not be read for certain. */
export function DataView({ checked }: { readonly checked: Checked }) {
  return (
    <>
      <Issues issues={checked.reading.issues} checked={checked} />
      <FoundRosters checked={checked} />
    </>
  )
}
