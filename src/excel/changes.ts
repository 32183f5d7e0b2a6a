// What changes a workbook, and what only parts of the pane ask for that are loaded late themselves: loaded with the first such wish.
export { addSheet } from './add-sheet'
export { openCopy } from './open-copy'
export { ownFormulas } from './own-formulas'
export { insertFormula, writeCells } from './write'
