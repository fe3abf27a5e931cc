/** What judges wrote into a sheet. */
import { GongbaoError } from '../../errors.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { SHEET, type SheetRow } from './sheet.js'

/** What a judge may say. */
export const VERDICTS = ['right', 'wrong', 'unclear'] as const
/** One of them. */
export type Verdict = (typeof VERDICTS)[number]

/** A row with what was said of it. */
export interface Judged extends Pick<SheetRow, 'id' | 'stratum' | 'what' | 'filled'> {
  /** How many there are of its stratum. */
  readonly population: number
  /** `undefined` where nobody has judged it yet. */
  readonly verdict: Verdict | undefined
  /** What should stand there, as the judge has it. */
  readonly correct: string
}

/** What people write for each, beside the Chinese words with its role. */
const WORDS: Readonly<Record<Verdict, ReadonlySet<string>>> = {
  right: new Set(['right', 'r', 'yes', 'y', 'true', 'ok', '1', '√', '✓']),
  wrong: new Set(['wrong', 'w', 'no', 'n', 'false', '0', '×', 'x']),
  unclear: new Set(['unclear', 'u', '?', '？']),
}
const SAID: Readonly<Record<Verdict, (word: string) => boolean>> = {
  right: hasRole('verify/right'),
  wrong: hasRole('verify/wrong'),
  unclear: hasRole('verify/unclear'),
}

/** Whether `written` says `verdict`. */
function says(written: string, verdict: Verdict): boolean {
  const word = written.trim().toLowerCase()
  return WORDS[verdict].has(word) || SAID[verdict](word)
}

/** What people write for “nothing should stand there”. */
const NOTHING = new Set(['empty', 'none', 'nothing', 'null', '-', '—'])
const saysNothing = hasRole('verify/nothing')

/** Whether the judge says that the cell should be empty. */
export function isNothing(correct: string): boolean {
  const word = correct.trim().toLowerCase()
  return NOTHING.has(word) || saysNothing(word)
}

const NEEDED = ['id', 'stratum', 'population', 'what', 'filled', 'verdict'] as const

const verdictOf = (written: string): Verdict | undefined => VERDICTS.find((verdict) => says(written, verdict))

/** Column names by the names and labels that a sheet may have at its head. */
const HEADS = new Map(
  SHEET.columns.flatMap(({ name, label }) => [[name, name] as const, [label, name] as const]),
)

/**
 * The judgements of a sheet: `head` has its columns, in English or Chinese, in any order.
 * @throws GongbaoError `E_INPUT_FORMAT` where a column is missing, or a judgement is none, with all that is wrong
 */
export function readMarks(
  where: string,
  head: readonly string[],
  lines: readonly { readonly number: number; readonly cells: readonly string[] }[],
): Judged[] {
  const names = head.map((cell) => HEADS.get(cell.replace(/^\uFEFF/u, '').trim()))
  const missing = NEEDED.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new GongbaoError('E_INPUT_FORMAT', {
      where,
      message: `expected a sheet of gongbao verify draw; it has no column ${missing.join(', ')}`,
    })
  const faults: { where: string; message: string }[] = []
  const seen = new Set<string>()
  const judged = lines.map(({ number, cells }): Judged => {
    const of = (name: (typeof SHEET.columns)[number]['name']) => cells[names.indexOf(name)] ?? ''
    const written = of('verdict')
    const verdict = verdictOf(written)
    const place = `${where}:${number}`
    if (verdict === undefined && written.trim() !== '')
      faults.push({ where: place, message: `expected right, wrong or unclear, got \`${written}\`` })
    const population = Number(of('population'))
    if (!(population >= 1))
      faults.push({
        where: place,
        message: `expected a number of at least 1 as population, got \`${of('population')}\``,
      })
    const id = unguarded(of('id'))
    if (seen.has(id)) faults.push({ where: place, message: `${id} stands there twice` })
    seen.add(id)
    return {
      id,
      stratum: of('stratum'),
      population,
      what: of('what'),
      filled: says(of('filled'), 'right'),
      verdict,
      correct: of('correct'),
    }
  })
  if (faults.length > 0) throw new GongbaoError('E_INPUT_FORMAT', faults)
  return judged
}

/** CSV has a mark before what a spreadsheet would run. */
const unguarded = (cell: string): string => (/^'[=+\-@]/u.test(cell) ? cell.slice(1) : cell)
