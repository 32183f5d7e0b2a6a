export { readXlsx, RESOURCES } from './read'
export { writeXlsx, type Spill, type WriteOptions } from './write'
export { keptOfBook, keptOfSheet, type KeptOfBook, type KeptOfSheet } from './kept'
export type { AddinIdentity } from './package-parts'
