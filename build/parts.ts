/** The library for browsers in parts: tables and dictionaries are fetched when they are first needed. */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import { codeOf as signsOf } from '../src/browser/tables.ts'
import { withLazyParts } from './lazy-parts.ts'

const file = (name: string) => JSON.stringify(resolve('src', 'browser', name))

/** Packages that are a part of their own, and what each gives. */
const PACKAGES: Readonly<Record<string, string>> = {
  chardet: `import module from 'chardet'`,
  entities: `import { decodeHTMLStrict } from 'entities'\nconst module = { decodeHTMLStrict }`,
  'opencc-js': `import * as module from 'opencc-js'`,
  'pinyin-pro': `import * as module from ${file('pinyin.ts')}`,
}

/** Parts of the program, by the files that they begin with. */
const CODE: Readonly<Record<string, string>> = {
  'part-of-amounts': 'src/facts/part-of-amounts.ts',
  'part-of-dates': 'src/facts/part-of-dates.ts',
  'part-of-names': 'src/facts/part-of-names.ts',
  examples: 'src/facts/examples.ts',
  'zod-made': 'build/zod-made.ts',
}
const codeName = (from: string) => basename(from, '.js')

/** Packages whose small part that is asked for stands in `src/browser/`. */
const STANDINS = /^(?:chardet|entities)$/

/** Tables, each with the files that ask for it, and those that are asked for as soon as the library is imported. */
export interface Asked {
  readonly importers: ReadonlyMap<string, readonly string[]>
  readonly atOnce: ReadonlySet<string>
}

const BASE = 'base'

/**
 * The part that brings a table: that of the kind whose rules ask for it, `restore`, `common-words` (large, for few rules), `words`, or
 * `base` for what every text needs, which is always there. A table that several kinds ask for comes with the first of them.
 */
function partOf(importers: readonly string[]): string {
  const kinds = importers.flatMap((importer) => /src\/facts\/([^/]+)\//u.exec(importer)?.[1] ?? [])
  if (importers.every((importer) => importer.includes('src/text/restore/'))) return 'restore'
  if (importers.every((importer) => importer.endsWith('lexicon/common-words.ts'))) return 'common-words'
  return importers.some((importer) => /src\/(?:text|discourse|lexicon)\//u.test(importer))
    ? BASE
    : (kinds[0] ?? 'words')
}

/** Characters of all tables, the most frequent first. */
function alphabetOf(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([character]) => character)
}

/** The library in parts. */
export function inParts({ importers, atOnce }: Asked): Plugin {
  const texts = new Map([...importers.keys()].map((path) => [path, readFileSync(path, 'utf8')]))
  const alphabet = alphabetOf(texts.values())
  const codes = new Map(alphabet.map((character, rank) => [character, signsOf(rank)]))
  const coded = (text: string) => [...text].map((c) => codes.get(c) ?? '').join('')
  const parts = new Map<string, string[]>()
  for (const [path, from] of importers) {
    const part = atOnce.has(path) ? BASE : partOf(from)
    parts.set(part, [...(parts.get(part) ?? []), path])
  }
  const names = [...parts.keys(), ...Object.keys(PACKAGES), ...Object.keys(CODE)].filter(
    (name) => name !== BASE,
  )
  const given = (path: string) =>
    `giveTable(${JSON.stringify(basename(path))}, ${JSON.stringify(coded(texts.get(path) ?? ''))})`
  const tablesOf = (part: string) => (parts.get(part) ?? []).map(given).join('\n')
  const codeOf = (part: string) =>
    `import { giveCode } from ${file('code.ts')}\nimport * as module from ${JSON.stringify(resolve(CODE[part] ?? ''))}\ngiveCode(${JSON.stringify(part)}, module)`
  const contentsOf = (part: string): string => {
    if (Object.hasOwn(CODE, part)) return codeOf(part)
    return Object.hasOwn(PACKAGES, part)
      ? `import { provide } from ${file('packages.ts')}\n${PACKAGES[part]}\nprovide(${JSON.stringify(part)}, module)`
      : `import { giveTable } from ${file('tables.ts')}\n${tablesOf(part)}`
  }
  const partOfTable = new Map(
    [...parts].flatMap(([part, paths]) => paths.map((path) => [path, part] as const)),
  )
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^gongbao:(?:parts|all)$|^gongbao:part\// }, ({ path }) => ({
        path,
        namespace: 'part',
        sideEffects: path !== 'gongbao:parts',
      }))
      build.onResolve({ filter: STANDINS }, ({ path, namespace }) =>
        namespace === 'part'
          ? undefined
          : { path: resolve('src', 'browser', `${path}.ts`), sideEffects: false },
      )
      build.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        resolveDir: resolve('.'),
        loader: 'js',
        contents:
          path === 'gongbao:parts'
            ? `export const PARTS = {${names.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`gongbao:part/${name}`)})`).join(',')}}`
            : path === 'gongbao:all'
              ? names
                  .filter((name) => name !== 'opencc-js')
                  .map((name) => `import ${JSON.stringify(`gongbao:part/${name}`)}`)
                  .join('\n')
              : contentsOf(path.replace('gongbao:part/', '')),
      }))
      build.onLoad({ filter: /[\\/]src[\\/]facts[\\/]registry\.ts$/ }, ({ path }) => {
        const opened = (from: string) =>
          Object.hasOwn(CODE, codeName(from)) ? `codeOf(${JSON.stringify(codeName(from))})` : undefined
        const source = withLazyParts(readFileSync(path, 'utf8'), opened)
        return { contents: `import { codeOf } from ${file('code.ts')}\n${source}`, loader: 'ts' }
      })
      build.onResolve({ filter: /^zod$/ }, ({ importer }) =>
        /[\\/]build[\\/]zod-made\.ts$/.test(importer)
          ? undefined
          : { path: resolve('build/deferred-zod.ts') },
      )
      build.onLoad({ filter: /[\\/]build[\\/]deferred-zod\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8').replace(
          "lazyPart$(import('./zod-made.ts'))",
          "codeOf('zod-made')",
        )
        return { contents: `import { codeOf } from ${file('code.ts')}\n${source}`, loader: 'ts' }
      })
      build.onLoad({ filter: /\.tsv$/ }, ({ path }) => {
        const part = partOfTable.get(path) ?? 'words'
        return {
          loader: 'js',
          resolveDir: resolve('.'),
          contents: `import { giveAlphabet, giveTable, tableText } from ${file('tables.ts')}
import alphabet from 'gongbao:alphabet'
giveAlphabet(alphabet)
${part === BASE ? given(path) : ''}
export default tableText(${JSON.stringify(basename(path))}, ${JSON.stringify(part)})`,
        }
      })
      build.onResolve({ filter: /^gongbao:alphabet$/ }, ({ path }) => ({ path, namespace: 'alphabet' }))
      build.onLoad({ filter: /.*/, namespace: 'alphabet' }, () => ({
        contents: alphabet.join(''),
        loader: 'text',
      }))
    },
  }
}
