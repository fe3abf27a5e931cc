/**
 * How the public Chinese suites of three other libraries read dates, next to this library and to the peers themselves.
 * The suites are read from checkouts outside this repository; any of them may be left out:
 *
 *     npm run build
 *     npx tsx test/bench/date-peers.ts --recognizers DIR --duckling DIR --chrono DIR [--show]
 *
 * A checkout may be a work tree or a bare git directory. `--show` prints every case that is not right.
 *
 * **Scope**, by the kind of text, laid down before any result: this library reads written standard Chinese, in both
 * scripts, as news, notices and official prose have it, seen from a reference day. Outside are
 * - `dialect`: written Cantonese (而家, 聽日, 晏晝, 三個鐘, 三個字)
 * - `foreign`: notations that Chinese print does not use: month before day or a day before its year in figures,
 *   two-digit years in hyphened figures, am and pm, zones of time
 * - `festival`: days told by the name of a festival, as the suite itself marks them or the name shows; the contract
 *   reads none
 * - `era`: reigns before 1912
 * - `now`: the moment of speaking itself (现在, 最近, 马上), which names no place on the calendar
 * - `moment`: hours, minutes and seconds counted from the moment of speaking; a reference day has none
 * All else is inside: conversation, weekdays, bare days, 今晚 and 昨晚, sets, two-digit years, bounds.
 *
 * A case is **right** if place, value and bound agree, read through the public `analyze`; it **differs by convention** by a
 * rule of `dates/conventions.ts`, each with its reason; else it is **wrong**. The peers are judged by the same rules.
 * Duckling is no JavaScript and is not run; its corpora are. Of Recognizers-Text the release on npm runs, and what its
 * specifications mark as unsupported there counts as any other case.
 */
import type { Case, Found, Reader } from './dates/case.js'
import { chronoSuites, readWithChrono } from './dates/chrono.js'
import { ducklingSuites } from './dates/duckling.js'
import { judge, type Verdict } from './dates/judge.js'
import { readWithRecognizers, recognizersSuites } from './dates/recognizers.js'
import { dateOf, type Side, type Value } from './dates/value.js'

const { createAnalyzer } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')

const UNIT = '(?:秒|分|小时|小時|钟头|鐘頭|点钟|刻)'
const COUNT = '[0-9.]*[一二两兩三四五六七八九十半几個个\\s]*'
/** The kinds of text outside the scope, by the expression and its words. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  dialect:
    /宜家|而家|依家|[聽听尋寻琴]日|晏[晝昼]|今[個个](?!月$)|今(?:礼拜|禮拜|星期)|[個个][鐘钟](?!头)|半[鐘钟]|[個个]字|[踏搭]|朝早|下[晝昼]|後日|^[個个分]半|點[一三]$|前日$|[係喺嘅咗]/u,
  foreign:
    /[ap]\.?m|[0-9]p$|CET|^[0-9]{1,2}\/[0-9]{1,2}|(?<![0-9])[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}|(?<![0-9])[0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{2,4}(?![0-9])|ー/iu,
  festival: /[节節](?!前|后|约|能|水|点|省|令|日[^子])|元旦|除夕|大年|国庆|國慶|新年|圣诞|聖誕/u,
  era: /康熙|雍正|神龙|乾隆|光绪|道光|同治|咸丰|嘉庆|贞观|开元|洪武|永乐|万历|崇祯/u,
  now: /^(?:现在|現在|此时|此時|此刻|当前|當前|目前|最近|近期|马上|馬上|刚刚|刚才|立刻|今次|这时|即刻|剛剛|剛才)/u,
  moment: new RegExp(
    `^(?:[上下前后後这這]|过去|未来|之前|之后|还剩|再过)\\s?${COUNT}${UNIT}|${COUNT}${UNIT}[钟鐘]?\\s?(?:[之以]?[前后後內内])`,
    'u',
  ),
}

const kindOutside = ({ text, surface, festival }: Case) =>
  festival
    ? 'festival'
    : OUTSIDE.dialect!.test(text)
      ? 'dialect'
      : Object.entries(OUTSIDE).find(([, pattern]) => pattern.test(surface))?.[0]

const analyzer = createAnalyzer({ kinds: ['date'] })

function toValue(type: string, value: string | null): { value: Value; side: Side } {
  if (value === null) return { value: { kind: 'nothing' }, side: undefined }
  if (type === 'date') return dateOf(value)
  if (type === 'time') return { value: { kind: 'time', from: value }, side: undefined }
  return { value: { kind: type === 'set' ? 'set' : 'length', iso: value }, side: undefined }
}

const readHere: Reader = (text, referenceDate) =>
  analyzer.analyze(text, { referenceDate }).facts.flatMap((f): Found[] => {
    if (f.kind !== 'date') return []
    const { value, side } = toValue(f.type, f.value)
    const told = f.mod === 'before' || f.mod === 'after' ? f.mod : undefined
    return [{ text: f.text, start: f.start, end: f.end, values: [value], side: told ?? side }]
  })

const READERS: Readonly<Record<string, Reader>> = {
  gongbao: readHere,
  'Recognizers-Text': readWithRecognizers,
  'chrono-node': readWithChrono,
}

const args = process.argv.slice(2)
const folder = (name: string) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined
const print = (line: string) => process.stdout.write(`${line}\n`)

/** How often each verdict was given. */
function tally(verdicts: readonly Verdict[]) {
  const right = verdicts.filter((v) => v === 'right').length
  const wrong = verdicts.filter((v) => v === 'wrong').length
  const late = verdicts.filter((v) => typeof v !== 'string' && v.late).length
  return { right, convention: verdicts.length - right - wrong, late, wrong }
}

const share = (right: number, wrong: number) => ((100 * right) / Math.max(1, right + wrong)).toFixed(1)

function report(name: string, cases: readonly Case[]): void {
  const inside = cases.filter((c) => !kindOutside(c))
  const outside = new Map<string, number>()
  for (const kind of cases.flatMap((c) => kindOutside(c) ?? []))
    outside.set(kind, (outside.get(kind) ?? 0) + 1)
  const kinds = [...outside].map(([kind, count]) => `${kind} ${count}`).join(', ')
  print(`\n${name}: ${cases.length} cases, ${inside.length} in scope${kinds ? `; outside: ${kinds}` : ''}`)
  print(
    '| reader | right | convention (of them late) | wrong | right of (in scope − convention) |\n| --- | --- | --- | --- | --- |',
  )
  for (const [reader, read] of Object.entries(READERS)) {
    const verdicts = inside.map((c) => judge(c, read(c.text, c.reference)))
    const { right, convention, late, wrong } = tally(verdicts.map((v) => v.verdict))
    print(`| ${reader} | ${right} | ${convention} (${late}) | ${wrong} | ${share(right, wrong)} % |`)
    if (reader === 'gongbao') explain(inside, verdicts)
  }
}

const show = (values: readonly Value[]) => values.map((v) => JSON.stringify(v)).join(' or ')

function explain(cases: readonly Case[], verdicts: readonly ReturnType<typeof judge>[]): void {
  if (!args.includes('--show')) return
  cases.forEach((c, i) => {
    const { verdict, found } = verdicts[i]!
    if (verdict === 'right') return
    const what = verdict === 'wrong' ? 'WRONG' : verdict.id
    const read = found ? `${found.text} ${show(found.values)} ${found.side ?? ''}` : 'nothing'
    print(
      `  ${what}: ${c.text} | ${c.reference} | ${c.surface} | ${show(c.values)} ${c.side ?? ''} | read ${read}`,
    )
  })
}

const [recognizers, duckling, chrono] = ['recognizers', 'duckling', 'chrono'].map(folder)
if (!recognizers && !duckling && !chrono) {
  process.stderr.write('Give --recognizers DIR, --duckling DIR, --chrono DIR, or some of them.\n')
  process.exitCode = 2
}
const suites = [
  ...(recognizers ? recognizersSuites(recognizers) : []),
  ...(duckling ? ducklingSuites(duckling) : []),
  ...(chrono ? chronoSuites(chrono) : []),
]
for (const [name, cases] of suites) report(name, cases)
