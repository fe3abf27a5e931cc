/**
 * The tests that answer for a file, the nearest first: a mutant is killed by the first that fails. `examples:date` are the
 * examples, near misses and guards of that kind as they stand, not turned over; `vocabulary:eras` the rows of a table.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** These measure time, start programs, or put other modules in the place of some. */
const LEFT_OUT =
  /\/(?:hostile|linear|growth|pollution|patterns|segment|own-tables|messages|read-once)\.test\.ts$/u
const FOLDERS = [
  'api',
  'archive/sources',
  'calendar',
  'corpus',
  'discourse',
  'facts',
  'gazetteer',
  'lexicon',
  'numeral',
  'rules',
  'segment',
  'testing',
  'text',
  'language',
  'vocabulary',
]
const SINGLE = ['test/analyze.test.ts', 'test/article.test.ts', 'test/names.test.ts', 'test/turnings.test.ts']
const TOLD = 'test/corpus/told.test.ts'
const ORDER = 'test/rules/order.test.ts'
const CORPUS = 'test/corpus/corpus.test.ts'
/** These take longest, so they are asked last. */
const SLOW =
  /\/(?:damage|hostile-files|mistakes|edtf|bounds-grammar|one-form|names|round-trip|turnings|analyze|convert|input|pdf-streams|read|canonical|automaton|facts|words)\.test\.ts$/u

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file))
    .sort()

/** Every file of tests that the mutation run knows, in the order in which they are asked. */
const TEST_FILES: readonly string[] = [...FOLDERS.flatMap((name) => filesOf(`test/${name}`)), ...SINGLE].sort(
  (a, b) => Number(SLOW.test(a)) - Number(SLOW.test(b)),
)

/** Tests of the folder under `test/` that mirrors the file's own, those that have the name of a part of its path first. */
function mirrorOf(file: string): readonly string[] {
  const parts = new Set(file.replace(/\.\w+$/u, '').split('/'))
  const isOther = (test: string) => Number(!parts.has(basename(test, '.test.ts')))
  for (let folder = dirname(file); folder !== 'src' && folder !== '.'; folder = dirname(folder)) {
    const mirror = `${folder.replace(/^src/u, 'test')}/`
    const tests = TEST_FILES.filter((test) => test.startsWith(mirror))
    if (tests.length > 0 && mirror !== 'test/facts/') return tests.sort((a, b) => isOther(a) - isOther(b))
  }
  return []
}

const KIND =
  /^src\/facts\/(?<kind>date|quantity|indicator|slogan|campaign|document|meeting|person|organization|place|term)\//u

/** What several kinds read with has no folder of tests: those of the kinds that ask it most answer for it. */
const SHARED = /^src\/facts\/(?:phrase|dictionary)\//u
const SHARED_BY = ['slogan', 'campaign', 'term']

let sources: readonly (readonly [file: string, source: string])[] | undefined

/** The files that read a table of `dict/`. */
function readersOf(table: string): string[] {
  sources ??= readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => [`src/${file}`, readFileSync(`src/${file}`, 'utf8')] as const)
  return sources.filter(([, source]) => source.includes(`/${table}'`)).map(([file]) => file)
}

/** The suites that stand nearest: of a table, those of the files that read it. */
function nearestOf(file: string): string[] {
  if (file.startsWith('dict/'))
    return [`vocabulary:${basename(file, '.tsv')}`, ...readersOf(file).flatMap(nearestOf)]
  const kind = KIND.exec(file)?.groups?.kind
  const mirror = SHARED.test(file)
    ? SHARED_BY.flatMap((name) => filesOf(`test/facts/${name}`))
    : mirrorOf(file)
  const own = kind ? [`examples:${kind}`] : []
  const first = file.startsWith('src/facts/') ? [...own, ...mirror] : [...mirror, ...own]
  return first.filter((name) => !SLOW.test(name) || file.includes(basename(name, '.test.ts')))
}

/** Names of suites, to be run one after the other; `near` leaves out those that seldom tell what the nearer have not. */
export function suitesOf(file: string, near = false): string[] {
  const isOrder = /rules/u.test(file)
  const rest = [
    'readings',
    TOLD,
    'examples:',
    ...(isOrder ? [ORDER] : []),
    CORPUS,
    ...(near ? [] : TEST_FILES),
  ]
  return [...new Set([...nearestOf(file), ...rest])]
}
