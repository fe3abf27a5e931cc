/** `gongbao rules profile FILE`: what each rule costs on a text, and what comes of it. */
import { Option } from 'commander'
import { ROW_FORMATS } from '../archive/formats/rows.js'
import { analyzerFor } from '../archive/job.js'
import { refuseTable } from '../archive/not-text.js'
import type { RuleProfile } from '../rules/profile.js'
import { besideText, readInputAsync } from '../text/input/input.js'
import { ownOf, type RulesOption } from './rules-option.js'
import { bytesOf, EXIT, openOutput } from './shell.js'

interface Options extends RulesOption {
  referenceDate?: string
  format: keyof typeof ROW_FORMATS
}

const COLUMNS = [
  'rule',
  'tries',
  'misses',
  'refusals',
  'hits',
  'milliseconds',
  'tries_per_character',
] as const

/** Rounded to a microsecond: the clock tells no more. */
const rounded = (milliseconds: number) => Number(milliseconds.toFixed(3))

/** A row a rule that was tried, the most time first, and one for all of them. */
export function profileRows(profile: readonly RuleProfile[], characters: number) {
  const sum = (name: 'tries' | 'misses' | 'refusals' | 'hits' | 'milliseconds') =>
    profile.reduce((all, row) => all + row[name], 0)
  const all: RuleProfile = {
    rule: 'all',
    tries: sum('tries'),
    misses: sum('misses'),
    refusals: sum('refusals'),
    hits: sum('hits'),
    milliseconds: sum('milliseconds'),
  }
  return [...profile.filter(({ tries }) => tries > 0), all].map((row) => ({
    ...row,
    milliseconds: rounded(row.milliseconds),
    tries_per_character: Number((row.tries / Math.max(1, characters)).toPrecision(3)),
  }))
}

/** For `addOption`. */
export const profileFormat = (): Option =>
  new Option('--format <format>').choices(Object.keys(ROW_FORMATS)).default('table')

/** Runs the command. */
export async function profile(path: string, { referenceDate, format, ...own }: Options): Promise<number> {
  const bytes = await bytesOf(path)
  refuseTable(path, bytes)
  const input = await readInputAsync(bytes, { path })
  const analyzer = await analyzerFor({ format: 'jsonl', ...ownOf(own), referenceDate })
  const options = { referenceDate, path, ...besideText(input) }
  // once without a look at the clock: what is compiled and read on first use is no rule's
  const { text } = analyzer.analyze(input.text, options)
  const rows = profileRows(analyzer.profile(input.text, options), text.length)
  const output = await openOutput(undefined)
  await output.write(ROW_FORMATS[format](COLUMNS, rows))
  return EXIT.ok
}
