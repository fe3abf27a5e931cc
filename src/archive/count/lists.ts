/** Word lists of the user's own: tables of lists and words, or plain text with a word a line. */

import { basename } from 'node:path'
import * as z from 'zod'
import { checkCall } from '../../border.js'
import { GongbaoError } from '../../errors.js'
import { parseTable } from '../../lexicon/table.js'
import { wordLists } from '../border.js'

/** List → its words. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/** What the first column of a table of lists may be called. */
const LIST_COLUMNS = ['list', 'topic', 'category', '类别', '词表', '主题'] as const
const WORD_COLUMNS = ['word', 'term', '词', '词语'] as const

const rowSchema = z.object({ list: z.string(), word: z.string() })

function fromTable(name: string, text: string): { list: string; word: string }[] | undefined {
  const [head = '', ...rest] = text.split('\n')
  const columns = head.split('\t').map((cell) => cell.trim().toLowerCase())
  const named = columns.map((cell) => {
    if (LIST_COLUMNS.some((column) => column === cell)) return 'list'
    return WORD_COLUMNS.some((column) => column === cell) ? 'word' : cell
  })
  if (!named.includes('word')) return undefined
  const lines = named.includes('list')
    ? [named.join('\t'), ...rest]
    : [
        ['list', ...named].join('\t'),
        ...rest.map((line) => (line === '' ? line : `${nameOf(name)}\t${line}`)),
      ]
  return parseTable(name, lines.join('\n'), rowSchema)
}

/** The list that a file without lists of its own is: its name without the ending. */
const nameOf = (path: string): string => basename(path).replace(/\.[^.]*$/u, '')

function fromLines(name: string, text: string): { list: string; word: string }[] {
  const list = nameOf(name)
  const words: { list: string; word: string }[] = []
  text.split('\n').forEach((line, i) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells.length > 2)
      throw new GongbaoError('E_DICTIONARY', {
        where: `${name}:${i + 1}`,
        message: `expected a word, or a list and a word parted by a tab, got ${cells.length} cells`,
      })
    const word = cells.at(-1) ?? ''
    if (word === '' || word.startsWith('#')) return
    words.push({ list: cells.length === 2 && cells[0] !== '' ? (cells[0] as string) : list, word })
  })
  return words
}

/**
 * The lists of the file `name`: tab-separated with a head (`list` or `topic`, `word`), tab-separated without one, or a
 * word a line, the list being called as the file. Lines that begin with `#` say nothing.
 * @throws GongbaoError `E_DICTIONARY`
 */
export function parseWordLists(name: string, text: string): WordLists {
  checkCall({ name: [name, z.string()], text: [text, z.string()] })
  const clean = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  return listsOf(fromTable(name, clean) ?? fromLines(name, clean), name)
}

function listsOf(
  rows: readonly { readonly list: string; readonly word: string }[],
  where: string,
): WordLists {
  const lists: Record<string, string[]> = Object.create(null)
  for (const { list, word } of rows) {
    lists[list] ??= []
    if (!lists[list].includes(word)) lists[list].push(word)
  }
  if (rows.length === 0) throw new GongbaoError('E_DICTIONARY', { where, message: 'holds no word' })
  return lists
}

/** Several lists as one table of lists; those of one name are joined. */
export function joinWordLists(all: readonly WordLists[]): WordLists {
  checkCall({ all: [all, z.array(wordLists)] })
  const joined: Record<string, string[]> = Object.create(null)
  for (const lists of all)
    for (const [list, words] of Object.entries(lists))
      joined[list] = [...new Set([...(joined[list] ?? []), ...words])]
  return joined
}
