/** Scripts of a page: the variables of a WeChat article, and fields of a page that is written by its script. */
import { authorsIn } from '../../metadata/authors.js'
import { findStamp } from '../../metadata/calendar.js'
import { outletIn } from '../../metadata/outlet.js'
import { resolveEntities } from '../../restore/entities.js'
import type { PageClaim } from './claims.js'

/** Characters of script that are looked at. */
const LENGTH = 3_000_000

/** var nickname = htmlDecode("云岭发布"); var msg_title = '…'.html(false); */
const QUOTED =
  /(?<![A-Za-z0-9_.])(?:window\.|d\.)?\s{0,3}(nickname|nick_name|msg_title|author)\s{0,3}[=:]\s{0,3}(?:htmlDecode\(\s{0,2})?(?:"((?:[^"\\\n]|\\.){1,200})"|'((?:[^'\\\n]|\\.){1,200})')/gu
/** var ct = "1589943600"; the branch that reads XML comes first in newer pages: d.ct = xml ? … : '1589943600' */
const WECHAT_TIME =
  /(?<![A-Za-z0-9_.])(?:var\s{1,3}|d\.|window\.)(?:ct|ori_create_time|oriCreateTime|createTime|publish_time|create_time)\s{0,3}=(?:[^;"'\n]{0,80}\?[^;:\n]{0,80}:)?\s{0,3}["'](\d{10}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2})?)["']/u
const FIELD =
  /(?<![A-Za-z])(?:publish_?[Tt]ime|publish_?[Dd]ate|published_?[Aa]t|pub_?[Tt]ime|pub_?[Dd]ate|news_?[Tt]ime|release_?[Dd]ate|datePublished|ptime)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(\d{13}|\d{10}|(?:19|20)\d{2}[-/年]\d{1,2}[-/月]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:Z|\+\d{2}:\d{2})?)?)(?!\d)/gu

/** create_time: '1589943600' * 1 in the data of newer pages, ct=1589943600 in short ones. */
const WECHAT_FIELD =
  /(?<![A-Za-z0-9_.])(?:ori_create_time|oriCreateTime|create_time|publish_time)["']?\s{0,3}:\s{0,3}["']?(\d{10})(?!\d)|(?<![A-Za-z0-9_])(?:var\s{1,3}|d\.|window\.)ct\s{0,3}=\s{0,3}(\d{10})(?!\d)/u

/** The claims of the bodies of the scripts of a page. */
export function readScripts(bodies: readonly string[]): PageClaim[] {
  const script = bodies.join('\n').slice(0, LENGTH)
  const claims: PageClaim[] = []
  const add = (field: PageClaim['field'], value: string | undefined, trust: number) => {
    if (value) claims.push({ field, value, trust, origin: 'script' })
  }
  const quoted = new Map<string, string>()
  for (const [, name = '', double, single] of script.matchAll(QUOTED))
    if (!quoted.has(name)) quoted.set(name, unquote(double ?? single ?? ''))
  const nickname = quoted.get('nickname') ?? quoted.get('nick_name')
  // these names mean something only together
  const field = WECHAT_FIELD.exec(script)
  const time = WECHAT_TIME.exec(script)?.[1] ?? field?.[1] ?? field?.[2]
  const isWechat = nickname !== undefined && (quoted.has('msg_title') || time !== undefined)
  if (isWechat) {
    add('source', outletIn(nickname), 85)
    add('title', quoted.get('msg_title'), 85)
    add('author', authorsIn(quoted.get('author') ?? '').join('、'), 75)
    add('date', findStamp(time ?? ''), 88)
  }
  // pages hold the times of other articles too: only one that none gainsays
  const days = [...script.matchAll(FIELD)].flatMap(([, value = '']) => findStamp(value) ?? [])
  const [first] = days
  if (first !== undefined && days.every((day) => day.slice(0, 10) === first.slice(0, 10)))
    add('date', first, 65)
  return claims
}

function unquote(text: string): string {
  const plain = text
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/giu, (_, x, u) =>
      String.fromCharCode(Number.parseInt(x ?? u, 16)),
    )
    .replace(/\\(.)/gu, '$1')
  return resolveEntities(plain).replace(/\s+/gu, ' ').trim()
}
