/**
 * The tests that answer for a file, the nearest first: a mutant is killed by the first that fails. `examples:date` are the
 * examples of that kind as they stand, `turned:date` in every turning.
 */
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** These measure time, start programs or pages, look at files, or put modules out of the way. */
const LEFT_OUT =
  /\/(?:damage|hostile|hostile-files|linear|growth|pollution|analyze|edtf|restore|segment|names|messages|own-tables|misuse|mistakes|round-trip)\.test\.ts$/u
/** These take long for what they tell of files that are not their own. */
const NEAR_ONLY = /\/(?:gate|patterns|one-form|bounds-grammar|derive|refine|sentences|turnings)\.test\.ts$/u
const FOLDERS = ['corpus', 'discourse', 'facts', 'lexicon', 'rules', 'segment', 'text', 'language']
const SINGLE = ['test/article.test.ts', 'test/turnings.test.ts']

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file))
    .sort()

/** Every file of tests that the mutation run knows. */
export const TEST_FILES: readonly string[] = [
  ...FOLDERS.flatMap((name) => filesOf(`test/${name}`)),
  ...SINGLE,
]

/** Tests of the folder under `test/` that mirrors the file's own. */
function mirrorOf(file: string): readonly string[] {
  for (let folder = dirname(file); folder !== 'src' && folder !== '.'; folder = dirname(folder)) {
    const mirror = `${folder.replace(/^src/u, 'test')}/`
    const tests = TEST_FILES.filter((test) => test.startsWith(mirror))
    if (tests.length > 0 && mirror !== 'test/facts/') return tests
  }
  return []
}

const KIND =
  /^src\/facts\/(?<kind>date|quantity|indicator|slogan|campaign|document|meeting|person|organization|place|term)\//u

/** Names of suites, to be run one after the other. */
export function suitesOf(file: string): string[] {
  const kind = KIND.exec(file)?.groups?.kind
  const near = mirrorOf(file)
  const rest = TEST_FILES.filter((test) => !NEAR_ONLY.test(test))
  const own = kind ? [`examples:${kind}`] : []
  const first = file.startsWith('src/text/') ? [...near, ...own] : [...own, ...near]
  const last = kind ? [`turned:${kind}`] : file.startsWith('src/text/') ? ['test/turnings.test.ts'] : []
  return [...new Set([...first, 'examples:', 'readings', ...rest, ...last])]
}
