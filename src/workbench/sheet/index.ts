export { ChartLayer } from './chart-layer'
export { createSpreadsheet, type Spreadsheet } from './spreadsheet'
export { FormulaBridge, type CellError, type FunctionCaller } from './formula-bridge'
export { UniverBook } from './univer-book'
