/** The columns that tell of what document a row is; every table that has them has them alike. */

import { COLUMN_LABELS } from '../../language/column-texts.js'
import { column } from './schema.js'

const LABELS = COLUMN_LABELS.document

export const PATH = column('path', 'text', LABELS.path, 'the file')
export const REGION = column('region', 'text', LABELS.region, 'whose document it is')
export const CODE = column('code', 'text', LABELS.code, 'code of the region (GB/T 2260)')
export const YEAR = column('year', 'integer', LABELS.year, 'the year that the document speaks from')
