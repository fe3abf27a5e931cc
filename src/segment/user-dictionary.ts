/** Dictionaries of words as jieba has them: a word a line, then its frequency and its tag, each of which may be missing. */
import { checkText, type Fault, GongbaoError } from '../errors.js'
import { type UserWord, userWordSchema } from './words.js'

/**
 * The words of `text`. Lines are `word`, `word freq`, `word tag` or `word freq tag`, parted by blanks or tabs; empty ones
 * and those that begin with `#` say nothing.
 *
 * @throws GongbaoError `E_DICTIONARY` with every line of the table `name` that cannot be read
 *
 * @example
 * parseUserDictionary('own.txt', '浦江经验 2000 nz\n') // [{ word: '浦江经验', freq: 2000, pos: 'nz' }]
 */
export function parseUserDictionary(name: string, text: string): UserWord[] {
  checkText(text)
  const faults: Fault[] = []
  const words: UserWord[] = []
  text.split(/\r\n?|\n/u).forEach((line, i) => {
    const [word = '', ...rest] = line.trim().split(/[\s]+/u)
    if (word === '' || word.startsWith('#')) return
    const [freq, pos] = /^\d/u.test(rest[0] ?? '') ? rest : [undefined, ...rest]
    const checked = userWordSchema.safeParse({ word, freq, pos })
    const where = `${name}:${i + 1}`
    if (rest.length > (freq === undefined ? 1 : 2))
      faults.push({
        where,
        message: `expected a word, its frequency and its tag, got ${rest.length + 1} cells`,
      })
    else if (checked.success) words.push(checked.data)
    else
      for (const issue of checked.error.issues)
        faults.push({ where, message: `${issue.path.join('.')}: ${issue.message}` })
  })
  if (faults.length > 0) throw new GongbaoError('E_DICTIONARY', faults)
  return words
}
