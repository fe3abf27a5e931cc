/** What an editor tells of everything that can be imported: asked of the language service that editors ask. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const ENTRIES = ['src/index.ts', 'src/archive/index.ts', 'src/testing/index.ts', 'src/load.ts'].map((path) =>
  resolve(path),
)
/** A program of somebody's; `/*name*\/` stands before what is pointed at. */
const USE = `
import { analyze, createAnalyzer, type QuantityFact } from './src/index.js'
import { panel } from './src/archive/index.js'
const report = analyze('')
report.metadata./*published*/publishedAt
report.repairs[0]!./*certainty*/certainty
report.links[0]!./*link*/type
for (const fact of report.facts) {
  fact./*start*/start
  if (fact.kind === 'quantity') { fact./*value*/value; const one: QuantityFact = fact; one./*unit*/unit }
  if (fact.kind === 'indicator') fact.because?.period?./*reason*/from
}
const amounts = createAnalyzer({ kinds: ['quantity'] }).analyze('').facts
for (const amount of amounts) amount./*narrowed*/noun
export const wrong = amounts[0]?.kind === 'date'
panel([], { indicator: '' })[0]!./*row*/reason
`

const file = resolve('use.ts')
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.',
)
const service = ts.createLanguageService({
  getScriptFileNames: () => [file, ...ENTRIES, resolve('src/tsv.d.ts'), resolve('src/scripts.d.ts')],
  getScriptVersion: () => '1',
  getScriptSnapshot(path) {
    if (path === file) return ts.ScriptSnapshot.fromString(USE)
    return existsSync(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined
  },
  getCurrentDirectory: () => resolve('.'),
  getCompilationSettings: () => options,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: ts.sys.readFile,
})
const program = service.getProgram()!
const checker = program.getTypeChecker()

/** What is told of what stands after a mark. */
function hover(mark: string): string {
  const info = service.getQuickInfoAtPosition(file, USE.indexOf(`/*${mark}*/`) + mark.length + 4)
  return `${ts.displayPartsToString(info?.displayParts)} ${ts.displayPartsToString(info?.documentation)}`
}

describe('pointed at', () => {
  test.each([
    ['published', /publishedAt\?: string \| undefined.*EDTF/su],
    ['certainty', /'proved' \| 'likely'|"proved" \| "likely".*proved: /su],
    ['link', /issuer: document →\s+who\s+issued it/u],
    ['start', /offset of the first UTF-16 unit in the source/u],
    ['value', /QuantityFact\.value: .*in the base of the unit/su],
    ['unit', /without 万 or 亿/u],
    ['reason', /clause: words before the value/u],
    ['narrowed', /QuantityFact\.noun.*what is counted/su],
    ['row', /why/iu],
  ])('%s tells what it is', (mark, told) => {
    expect(hover(mark)).toMatch(told)
  })

  test('kinds that are asked for narrow the facts: another one is no overlap', () => {
    const messages = service
      .getSemanticDiagnostics(file)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    expect(messages).toEqual([expect.stringMatching(/no overlap/u)])
  })
})

const docOf = (symbol: ts.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
const TYPES = ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class

/** Properties of `type` and of what they hold that nothing is said of. */
function untold(type: ts.Type, name: string, seen: Set<ts.Type>): string[] {
  if (seen.has(type)) return []
  seen.add(type)
  if (type.isUnion()) return type.types.flatMap((one) => untold(one, name, seen))
  if (checker.isArrayType(type))
    return checker.getTypeArguments(type as ts.TypeReference).flatMap((one) => untold(one, name, seen))
  if (checker.isTupleType(type) || !(type.flags & ts.TypeFlags.Object || type.isIntersection())) return []
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const [declared] = property.declarations ?? []
    // keys of a record have none of their own, and what packages export is theirs to tell
    if (!declared || declared.getSourceFile().fileName.includes('node_modules')) return []
    const place = `${name}.${property.name}`
    const held = checker.getNonNullableType(checker.getTypeOfSymbol(property))
    return [...(docOf(property) === '' ? [place] : []), ...untold(held, place, seen)]
  })
}

test('everything that is exported says what it is, and every field of it too', () => {
  const seen = new Set<ts.Type>()
  const all = ENTRIES.flatMap((entry) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!),
  )
  const missing = all.flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const fields =
      symbol.flags & TYPES ? untold(checker.getDeclaredTypeOfSymbol(symbol), exported.name, seen) : []
    return [...(docOf(symbol) === '' ? [exported.name] : []), ...fields]
  })
  expect(all.length).toBeGreaterThan(150)
  expect(seen.size).toBeGreaterThan(200)
  expect(missing).toEqual([])
})
