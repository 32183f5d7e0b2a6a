/** What is taken of the parser, by name: a package of the older kind, fetched as a whole, would need more of webpack's own code in functions.js. */
export { Workbook } from 'exceljs'
