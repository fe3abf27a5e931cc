/** The columns that tell of what document a row is; every table that has them has them alike. */
import { column } from './schema.js'

export const PATH = column('path', 'text', '文件', 'the file')
export const REGION = column('region', 'text', '地区', 'whose document it is')
export const CODE = column('code', 'text', '区划代码', 'code of the region (GB/T 2260)')
export const YEAR = column('year', 'integer', '年份', 'the year that the document speaks from')
