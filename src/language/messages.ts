/** What the command line says, in Chinese: whole sentences of `dict/messages.tsv`, with `{1}` for what they tell of. */
import * as z from 'zod'
import table from '../../dict/messages.tsv'
import { lazyTable } from '../lexicon/table.js'
import { fieldText, reasonWords } from './field-texts.js'
import { valueText } from './page-texts.js'

/** A row of the table. */
export const messageSchema = z.object({ en: z.string(), zh: z.string() })

const rows = lazyTable('messages.tsv', table, messageSchema)

interface Template {
  readonly pattern: RegExp
  readonly zh: string
}

const SPECIAL = /[.*+?^${}()|[\]\\]/gu

let exact: ReadonlyMap<string, string> | undefined
let templates: readonly Template[] | undefined

/** Templates, the one with the most words of its own first. */
function load(): { exact: ReadonlyMap<string, string>; templates: readonly Template[] } {
  exact ??= new Map(rows().map(({ en, zh }) => [en, zh]))
  templates ??= rows()
    .filter(({ en }) => en.includes('{'))
    .sort((a, b) => b.en.replace(/\{\d\}/gu, '').length - a.en.replace(/\{\d\}/gu, '').length)
    .map(({ en, zh }) => {
      const source = en
        .split(/\{\d\}/u)
        .map((part) => part.replace(SPECIAL, '\\$&'))
        .join('(.*?)')
      return { pattern: new RegExp(`^${source}$`, 'su'), zh }
    })
  return { exact, templates }
}

/** A sentence of the table in Chinese; undefined where the table has none. */
export function chineseOf(sentence: string): string | undefined {
  const known = load()
  const whole = known.exact.get(sentence)
  if (whole !== undefined) return whole
  for (const { pattern, zh } of known.templates) {
    const found = pattern.exec(sentence)
    if (found) return zh.replace(/\{(\d)\}/gu, (_, n: string) => innerOf(found[Number(n)] ?? ''))
  }
  return undefined
}

/** What a message tells of may be a message itself, or several. */
const innerOf = (part: string): string =>
  chineseOf(part) ??
  placedInChinese(part) ??
  (part.includes('; ') ? part.split('; ').map(innerOf).join('；') : part)

/** `--where: sentence`: the sentence comes last; what stands before it names a place or a code. */
function placedInChinese(line: string): string | undefined {
  for (let at = line.indexOf(': '); at >= 0; at = line.indexOf(': ', at + 2)) {
    const told = chineseOf(line.slice(at + 2))
    if (told !== undefined) return `${line.slice(0, at)}：${told}`
  }
  return undefined
}

/**
 * Whatever of a message has Chinese words, line by line: a coded error (`E_X: sentence`, then `  where: sentence`), a
 * file's failure (`path: E_X: sentence`), or a sentence alone. Codes, names and places stay as they are.
 */
export function toldInChinese(message: string): string {
  return message
    .split('\n')
    .map((line) => chineseOf(line) ?? placedInChinese(line) ?? line)
    .join('\n')
}

/** Why a cell of a panel is empty, in Chinese: what the nearest figure lacks. */
export function reasonInChinese(reason: string): string {
  const nearest = /^nearest: (?<text>.*?) (?<failed>(?:is|bears) .*)$/su.exec(reason)?.groups
  if (!nearest) return chineseOf(reason) ?? reason
  const failed = (nearest.failed ?? '').split('; ').map((one) => chineseOf(one) ?? one)
  return `最接近者：${nearest.text}，${failed.join('；')}`
}

const REASONED = /^(?<field>period|status|area|value) /u

/** `status target: clause 力争`: what a field was taken from. */
function reasonedInChinese(cell: string): string | undefined {
  const field = REASONED.exec(cell)?.groups?.field
  const colon = cell.lastIndexOf(': ')
  if (field === undefined || colon < 0) return undefined
  const [from = '', ...words] = cell.slice(colon + 2).split(' ')
  const value = valueText(cell.slice(field.length + 1, colon), 'zh')
  return `${fieldText(field, 'zh')} ${value}：${[reasonWords(from, 'zh'), ...words].join(' ')}`
}

/** Words that stand in a line of an explanation, cell by cell; where, what and by which rule stay as they are. */
export const lineInChinese = (line: string): string =>
  line
    .split('\t')
    .map((cell) => reasonedInChinese(cell) ?? innerOf(cell))
    .join('\t')
