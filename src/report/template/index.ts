export { fillTemplate, formulaFor, type CellToFill, type Filling, type FillOptions } from './fill'
export { findTemplate, readMapping, writeMapping, type FilledCell, type Template, type TemplateCell } from './find'
export { FIELDS, GENERAL_FIELDS, tokenOf, type Field, type Placeholder } from './placeholders'
