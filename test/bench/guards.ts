/**
 * What guards do on real texts: how often each refuses in a folder, and up to `--show` sentences in which more is read
 * without it. One that does nothing there and has no example is not needed.
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/guards.ts FOLDER [--of date/] [--show 2] [--files 60]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createAnalyzer } from '../../src/analyze.js'
import { type Guards, guardsInUse, hearRefusals } from '../../src/rules/guard.js'
import { compileGuards } from '../../src/rules/rule-guards.js'
import { tryGuard } from '../../src/testing/guards.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    of: { type: 'string', default: '' },
    show: { type: 'string', default: '2' },
    files: { type: 'string', default: '60' },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('which folder of texts?')

/** Sentences tried for one guard: most show nothing, as another guard refuses there too. */
const MOST_TRIED = 40

const analyzer = createAnalyzer()
const lists: Guards<never>[] = [
  ...guardsInUse(),
  ...analyzer.rules.flatMap((rule) => compileGuards(rule) ?? []),
].filter(({ of }) => of.startsWith(values.of))
const seen = new Map<string, { count: number; sentences: Set<string> }>()
for (const { of, guards } of lists)
  for (const { id } of guards) seen.set(`${of}#${id}`, { count: 0, sentences: new Set() })

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:txt|md|html?)$/u.test(file))
  .sort()
  .slice(0, Number(values.files))) {
  const text = readFileSync(join(folder, name), 'utf8')
  const heard: { guard: string; at: number | undefined }[] = []
  const report = hearRefusals(
    (refusal) => heard.push(refusal),
    () => analyzer.analyze(text),
  )
  for (const { guard, at } of heard) {
    const one = seen.get(guard)
    if (!one) continue
    one.count++
    if (at === undefined || one.sentences.size >= MOST_TRIED) continue
    const from = Math.max(...['。', '\n', '；'].map((stop) => report.text.lastIndexOf(stop, at - 1))) + 1
    const ends = ['。', '\n', '；'].map((stop) => report.text.indexOf(stop, at)).filter((end) => end >= 0)
    const sentence = report.text.slice(from, Math.min(report.text.length, ...ends))
    if (sentence.length < 120) one.sentences.add(sentence)
  }
}

for (const { of, guards } of lists)
  for (const guard of guards) {
    const { count, sentences } = seen.get(`${of}#${guard.id}`)!
    const shows = [...sentences].filter(
      (example) => tryGuard(of, { id: guard.id, example }, analyzer) === null,
    )
    const shown = shows.sort((a, b) => a.length - b.length).slice(0, Number(values.show))
    console.log([`${of}#${guard.id}`, count, shows.length, ...shown].join('\t'))
  }
