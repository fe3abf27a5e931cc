/** `gongbao/archive`: many documents at once, and tables of them. */
export {
  type DocumentLine,
  documentJsonSchema,
  documentLineSchema,
  parseDocumentLine,
} from './document.js'
export { extractBytes, extractFiles, type Failure, type Outcome } from './extract.js'
export { listFiles } from './files.js'
export { FACT_COLUMNS, FORMATS, type FormatName, type TextFormat } from './formats.js'
