/** Authors: names or nothing. */

import { defineGuards, refusedBy } from '../../lexicon/guard.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { surnameRows } from '../../lexicon/surnames.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { STROKES } from '../strokes.js'
import { isNobody } from './outlet.js'

const LISTED = lazyPattern(
  () => String.raw`[、,，;；/|${STROKES}\s]+|(?:${anyOf('metadata/joins-authors')})(?=\p{Script=Han}{2,3}$)`,
)
const ROLE = lazyPattern(
  () =>
    String.raw`^(?:\p{Script=Han}{0,12}(?:${anyOf('metadata/reporter')})|(?:${anyOf('metadata/by-words')})(?=[:：/|${STROKES} ]))[:：/|${STROKES} ]*`,
)
const BRACKETS = /[（(【[][^）)】\]]{0,30}[）)】\]]?/gu
const NOT_GIVEN = lazyPattern(
  () => `${anyOf('metadata/no-name')}|[${wordsOf('metadata/no-name-end').join('')}]$`,
)

const BY_LINE = lazyPattern(
  () =>
    String.raw`(?:(?:${anyOf('metadata/own-paper')}|(?:(?!${anyOf('metadata/writes-for-paper')})\p{Script=Han}){2,6})?(?:${anyOf('metadata/writes-for-paper')})[:：/|${STROKES} ]{0,3}|(?:${anyOf('metadata/wrote')}|(?<!\p{Script=Han})(?:${anyOf('metadata/text-by')})|${anyOf('metadata/covered')})[:：/|${STROKES} ]{1,3})((?:\p{Script=Han}{2,3}?|\p{Script=Han} \p{Script=Han})(?:[ 、，,]{1,3}(?!${anyOf('metadata/no-second-author')})(?:\p{Script=Han}{2,3}|\p{Script=Han} \p{Script=Han})(?![\p{Script=Han}:：])){0,5})(?:(?!\p{Script=Han})|(?=${anyOf('metadata/writes-for-paper')}|${anyOf('metadata/photo-report')}))`,
  'gu',
)

/** （周远/文 高山/图）: the name stands first */
const SIGNED = lazyPattern(
  () =>
    String.raw`[（(/ 、]?(\p{Script=Han}{2,3}(?:[ 、]\p{Script=Han}{2,3}){0,3}) ?\/ ?(?:${anyOf('metadata/text-after-name')})(?!\p{Script=Han})`,
  'gu',
)
/** 本报讯（周远 林静）, 3月4日电（周远）: names alone behind a dateline */
const DATELINED = lazyPattern(
  () => String.raw`(?:${anyOf('metadata/news-mark')}) ?[（(]([\p{Script=Han} 、]{2,24})[）)]`,
)

/** □ 周远 林静, ■周远, ●周远 报道: a line that is signed with a mark */
const MARKED = lazyPattern(
  () =>
    String.raw`^[□■●○◎◆◇▲△★☆] ?([\p{Script=Han} 、]{2,24}?)(?: ?(?:${anyOf('metadata/pictures-by')})?(?:${anyOf('metadata/covers')})?)$`,
)
/** （作者系某县委书记 周远）, 作者周远系某大学教授 */
const AUTHOR_IS = lazyPattern(() => {
  const [author, is] = [anyOf('metadata/author'), anyOf('metadata/is')]
  return String.raw`(?:${author})(?:${is})[^。]{2,30}?[\s，](\p{Script=Han}{2,3})[）)]?$|[（(](?:${author})(?!${is}|${anyOf('metadata/authors-unit')})(\p{Script=Han}{2,3}?)[，]?(?:${is})`
})

/** What stands in every line that can name its authors: most lines are known by it to name none. */
const OF_BY_LINES = lazyPattern(
  () =>
    `[□■●○◎◆◇▲△★☆]|${anyOf('metadata/in-by-line', 'metadata/writes-for-paper')}|[${charactersOf('metadata/ends-news-mark')}] ?[（(]`,
)

const PHOTO_BY = lazyPattern(() => String.raw`(?<=\p{Script=Han}{2})(?:${anyOf('metadata/photo-by')})$`)

let surnames: ReadonlySet<string> | undefined

/** Reasons for which a few characters are no person's name. */
const NAME_GUARDS = defineGuards<[name: string]>('metadata/author', [
  {
    id: 'nobody',
    example: '大桥今日建成通车\n作者：管理员\n大桥今日建成通车。',
    because: 'it says that nobody is named: 佚名',
    unless: isNobody,
  },
  {
    id: 'word',
    example: '大桥今日建成通车\n作者：高管局\n大桥今日建成通车。',
    because: 'a word or a place, and no given name',
    unless: (name) => NOT_GIVEN.test(name),
  },
])

/** Whether `name` may be that of a person: a surname with one or two characters, or parts joined by a dot. */
export function isName(name: string): boolean {
  surnames ??= new Set(surnameRows().map((r) => r.surname))
  if (/^\p{Script=Han}{1,8}(?:[·•．]\p{Script=Han}{1,8}){1,3}$/u.test(name)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || refusedBy(NAME_GUARDS, name)) return false
  const double = surnames.has(name.slice(0, 2))
  return (double && name.length >= 3) || (name.length <= 3 && surnames.has(name.charAt(0)))
}

/** The names in a value that should name authors (`张三 李四`, `记者 王五、通讯员赵六`); empty if it names anything else. */
export function authorsIn(value: string): string[] {
  const parts = value
    .replace(BRACKETS, ' ')
    // a name of two characters set wide
    .replace(/(?<=^|[ 、，,])(\p{Script=Han})[ \u3000]{1,2}(?=\p{Script=Han}(?:$|[ 、，,]))/gu, '$1')
    .trim()
    .split(LISTED.regexp)
    .map((part) => part.replace(ROLE.regexp, '').replace(PHOTO_BY.regexp, '').trim())
    .filter((part) => part !== '')
  const names: string[] = []
  for (const part of parts) {
    // what stands behind the names is no part of them
    if (!isName(part)) {
      if (names.length > 0) break
      continue
    }
    names.push(part.replace(/[•．]/gu, '·'))
  }
  return [...new Set(names)]
}

/** The names behind 本报记者, 通讯员, 文/ in a line that may say other things too. */
export function namesInByLine(line: string): string[] {
  const mayName = OF_BY_LINES.test(line)
  if (!mayName) return []
  const own = MARKED.exec(line)?.[1] ?? AUTHOR_IS.exec(line)?.slice(1).find(Boolean)
  const told = own === undefined ? [] : allNames(own)
  if (told.length > 0) return told
  const signed = [...line.matchAll(SIGNED.regexp)].flatMap((match) => authorsIn(match[1] as string))
  if (signed.length > 0) return [...new Set(signed)]
  const lists = [...line.matchAll(BY_LINE.regexp)].map((match) => match[1] as string)
  const names = lists.flatMap((list) => authorsIn(list.replace(/[，,]/gu, '、')))
  return [...new Set(names.length > 0 ? names : namesBehindDateline(line))]
}

/** The names in `list`, if it is names and nothing else. */
export function allNames(list: string): string[] {
  const parts = list.trim().split(/[ 、]+/u)
  return parts.every(isName) ? [...new Set(parts)] : []
}

/** All that stands in the brackets is names, or none is. */
function namesBehindDateline(line: string): string[] {
  const list = DATELINED.exec(line)?.[1]?.trim()
  if (list === undefined) return []
  return allNames(list)
}
