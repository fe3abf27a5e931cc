/**
 * The record above a document of a portal: 索引号, 主题分类, 发文机关, 成文日期, 标题, 发文字号, 发布日期, 有效性, each with its value behind it or
 * on the next line. It is no part of the text; day, issuer and title are read from it as metadata.
 */
import { type LabelField, labelOf, mayBeginWithLabel, readLabels } from '../metadata/labels.js'

/** A record stands among so many first lines. */
const HEAD = 60
/** It has at least so many labels, and so many that nothing but a record has. */
const LABELS = 3
const OWN_LABELS = 2
const VALUE = 90

const FIELDS: ReadonlySet<LabelField> = new Set([
  'record',
  'number',
  'issuer',
  'written',
  'date',
  'updated',
  'other-date',
  'title',
  'outlet',
  'other',
  'counter',
])
const OWN: ReadonlySet<LabelField> = new Set(['record', 'number', 'issuer', 'written'])

/** From the first to behind the last line of the record among `count` lines, or undefined. */
export function findRecord(
  count: number,
  lineOf: (i: number) => string,
): { readonly from: number; readonly to: number } | undefined {
  const end = Math.min(count, HEAD)
  for (let from = 0; from < end; from++) {
    const record = recordAt(from, end, lineOf)
    if (record) return record
    // lines of a run that is no record are not tried again
  }
  return undefined
}

function recordAt(from: number, end: number, lineOf: (i: number) => string) {
  let labels = 0
  let own = 0
  let isRecord = false
  let open = false
  let i = from
  for (; i < end; i++) {
    const fields = fieldsOf(lineOf(i))
    if (fields) {
      labels += fields.length
      own += fields.filter((field) => OWN.has(field)).length
      isRecord ||= fields.includes('record')
      open = true
    } else if (open && lineOf(i).length <= VALUE && !/[。；]/u.test(lineOf(i))) {
      // the value of the label above
      open = false
    } else break
    if (i === from && !fields) return undefined
  }
  // a value behind the last label that had one already is the next line of the document
  const to = lastLabelled(from, i, lineOf)
  return isRecord && labels >= LABELS && own >= OWN_LABELS ? { from, to } : undefined
}

/** The fields of a line that is labels and their values; undefined for any other. */
function fieldsOf(line: string): LabelField[] | undefined {
  if (line.length > 240 || !mayBeginWithLabel(line)) return undefined
  const alone = labelOf(line)
  if (alone !== undefined) return FIELDS.has(alone) ? [alone] : undefined
  const { lead, labelled } = readLabels(line)
  return lead === '' && labelled.length > 0 && labelled.every(({ field }) => FIELDS.has(field))
    ? labelled.map(({ field }) => field)
    : undefined
}

function lastLabelled(from: number, to: number, lineOf: (i: number) => string): number {
  const last = to - 1
  if (last <= from || fieldsOf(lineOf(last))) return to
  // 有效性： and 有效 on two lines
  return labelOf(lineOf(last - 1)) !== undefined ? to : last
}
