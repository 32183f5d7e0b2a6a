export { fillTemplate, formulaFor, type Filling } from './fill'
export { findTemplate, readMapping, writeMapping, type FilledCell, type Template, type TemplateCell } from './find'
export { FIELDS, tokenOf, type Field, type Placeholder } from './placeholders'
