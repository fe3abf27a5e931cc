import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { KINDS } from '../src/facts/registry.js'

/** From the highest to the lowest: a file may import from its own layer and from those after it. */
const LAYERS = [
  'app',
  'cli',
  'archive',
  'browser',
  'index',
  'load',
  'view',
  'testing',
  'api',
  'tokenize',
  'analyze',
  'facts',
  'rules',
  'discourse',
  'segment',
  'gazetteer',
  'text',
  'language',
  'calendar',
  'numeral',
  'lexicon',
  'shapes',
]

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : []
  })
}

function layerOf(path: string): string {
  const [first = ''] = relative('src', path).split('/')
  if (
    ['report.ts', 'errors.ts', 'border.ts', 'shapes.ts', 'extent.ts', 'packages.ts', 'parts.ts'].includes(
      first,
    ) ||
    first.endsWith('.d.ts')
  )
    return 'shapes'
  return first.replace(/\.ts$/u, '')
}

const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'(?<target>\.[^']+)'/gu)]
    .map((m) => join(dirname(path), m.groups!.target!.replace('?script', '')).replace(/\.js$/u, '.ts'))
    .filter((target) => target.startsWith('src/'))

const files = filesUnder('src')

test('imports run one way: cli → archive, view → analyze → facts → rules → discourse → segment → gazetteer → text → calendar → numeral → lexicon', () => {
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (target) =>
          layerOf(file) !== 'index' && LAYERS.indexOf(layerOf(target)) < LAYERS.indexOf(layerOf(file)),
      )
      .map((target) => `${file} → ${target}`),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(upward).toEqual([])
})

test('no file imports itself by way of others', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const target of importsOf(file)) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('a kind imports no other: what several need stands in the gazetteer, with the phrases, or in what kinds declare', () => {
  const kindOf = (path: string) => /^src\/facts\/(?<kind>[a-z]+)\//u.exec(path)?.groups?.kind
  const kinds = new Set<string>(KINDS.map(({ kind }) => kind))
  const shared = new Set(['phrase', 'links'])
  const across = files.flatMap((file) => {
    const own = kindOf(file)
    if (own === undefined || !(kinds.has(own) || shared.has(own))) return []
    return importsOf(file)
      .filter((target) => kinds.has(kindOf(target) ?? '') && kindOf(target) !== own)
      .map((target) => `${file} → ${target}`)
  })
  expect(across).toEqual([])
})

test('every kind has a folder, and every folder of facts is a kind in the registry', () => {
  const folders = readdirSync('src/facts').filter((name) => existsSync(join('src/facts', name, 'schema.ts')))
  expect(folders.sort()).toEqual(KINDS.map((k) => k.kind).sort())
})

test('rule ids are unique over all kinds and begin with their kind', () => {
  const ids = KINDS.flatMap((k) =>
    [...k.rules, ...(k.derivations ?? [])].map((r) => ({ id: r.id, kind: k.kind })),
  )
  expect(new Set(ids.map((r) => r.id)).size).toBe(ids.length)
  for (const { id, kind } of ids) expect(id.startsWith(`${kind}/`)).toBe(true)
})

test('no file that is written by hand is longer than 300 lines', () => {
  const long = files.filter(
    (file) => file !== 'src/shapes.ts' && readFileSync(file, 'utf8').split('\n').length > 300,
  )
  expect(long).toEqual([])
})
