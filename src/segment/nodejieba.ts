/** The default engine: nodejieba with the project's words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { GongbaoError } from '../errors.js'
import type { Segmenter } from './segmenter.js'
import { tokenize } from './tokens.js'
import { dictionaryLines, type UserWord } from './words.js'

type NodeJieba = Pick<typeof import('nodejieba'), 'load' | 'tag'>

/** Paths of tables. */
interface Tables {
  readonly userDict: string
  readonly idfDict: string
  readonly stopWordDict: string
}

/** Options of a segmenter. */
export interface SegmenterOptions {
  /** Words to know beside the built-in ones. */
  readonly words?: readonly UserWord[]
}

/** Each dictionary is a trie of its own, about 250 MB, and is never given back. */
const MOST_DICTIONARIES = 4

/** Dictionary text → the engine that holds it. Segmenters with the same words share one. */
const engines = new Map<string, NodeJieba>()

const nativeRequire = createRequire(import.meta.url)

/**
 * An instance of nodejieba of our own. The package is one global with one dictionary, which the host program may be
 * using as well; loaded past the module cache it comes up again with an empty one.
 */
function ownInstance(): NodeJieba {
  const cache = nativeRequire.cache
  const folder = dirname(nativeRequire.resolve('nodejieba')) + sep
  const kept = Object.entries(cache).filter(([file]) => file.startsWith(folder))
  for (const [file] of kept) delete cache[file]
  try {
    return nativeRequire('nodejieba') as NodeJieba
  } finally {
    for (const file of Object.keys(cache)) if (file.startsWith(folder)) delete cache[file]
    for (const [file, module] of kept) cache[file] = module
  }
}

/** Files with `words`, and with the tables that the engine wants besides: it takes them in no other way. */
function writeTables(words: string): { readonly folder: string; readonly tables: Tables } {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'gongbao-'))
    const write = (name: string, text: string): string => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    }
    const tables = {
      userDict: write('words.utf8', words),
      idfDict: write('idf.utf8', '的 1.0\n'),
      stopWordDict: write('stop.utf8', '的\n'),
    }
    return { folder, tables }
  } catch (cause) {
    throw new GongbaoError(
      'E_SEGMENTER',
      {
        where: 'TMPDIR',
        message: `${reasonOf(cause)}; the dictionary is handed over in files: name a folder that can be written to`,
      },
      { cause },
    )
  }
}

const reasonOf = (cause: unknown) =>
  cause instanceof Error ? (cause.message.split('\n')[0] as string) : String(cause)

/** Load `words` into a new instance. */
function loadEngine(words: string): NodeJieba {
  const { folder, tables } = writeTables(words)
  try {
    const engine = ownInstance()
    engine.load(tables)
    return engine
  } catch (cause) {
    throw new GongbaoError(
      'E_SEGMENTER',
      {
        where: 'nodejieba',
        message: `${reasonOf(cause)}; install it with its install script allowed (npm rebuild nodejieba), or use @node-rs/jieba`,
      },
      { cause },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function engineFor(words: string): NodeJieba {
  let engine = engines.get(words)
  if (engine === undefined) {
    if (engines.size >= MOST_DICTIONARIES)
      throw new GongbaoError('E_SEGMENTER', {
        where: 'words',
        message: `expected at most ${MOST_DICTIONARIES} different dictionaries in one process, got one more; share a segmenter`,
      })
    engine = loadEngine(words)
    engines.set(words, engine)
  }
  return engine
}

/**
 * A segmenter on nodejieba. Nothing is loaded before the first call of `segment`, which then takes about a second and
 * 250 MB; segmenters with the same words share one dictionary, others do not disturb it.
 *
 * @throws `E_OPTION` for words that cannot be taken; `segment` throws `E_SEGMENTER` where nodejieba cannot be loaded
 *
 * @example
 * createJieba({ words: [{ word: '浦江经验' }] }).segment('推广浦江经验').map((t) => t.text) // ['推广', '浦江经验']
 */
export function createJieba(options: SegmenterOptions = {}): Segmenter {
  const words = dictionaryLines(options.words)
  let engine: NodeJieba | undefined
  return {
    name: 'nodejieba',
    segment(text) {
      engine ??= engineFor(words)
      const { tag } = engine
      return tokenize(text, (piece) => tag(piece))
    },
  }
}
