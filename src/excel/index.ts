export { createExcelPort } from './port'
