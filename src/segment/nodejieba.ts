/** The default engine: nodejieba with the project's words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { GongbaoError } from '../errors.js'
import { nodeRequire } from '../packages.js'
import { loadError } from './cannot-load.js'
import { type Content, contentKey, dictionaryLines } from './dictionary.js'
import { type Engine, type SegmenterOptions, segmenterOn } from './engine.js'
import type { Segmenter } from './segmenter.js'

/** The path of its dictionary is missing in its own types. */
type NodeJieba = Pick<typeof import('nodejieba'), 'load' | 'cut' | 'tag'> & { readonly DEFAULT_DICT: string }

/** Each dictionary is a trie of its own, about 250 MB, and is never given back. */
const MOST_DICTIONARIES = 4

/** Contents → the engine that holds them. Segmenters with the same words share one. */
const engines = new Map<string, Engine>()

/**
 * An instance of nodejieba of our own. The package is one global with one dictionary, which the host program may be
 * using as well; loaded past the module cache it comes up again with an empty one.
 */
function ownInstance(): NodeJieba {
  const cache = nodeRequire.cache
  const folder = dirname(nodeRequire.resolve('nodejieba')) + sep
  const kept = Object.entries(cache).filter(([file]) => file.startsWith(folder))
  for (const [file] of kept) delete cache[file]
  try {
    return nodeRequire('nodejieba') as NodeJieba
  } finally {
    for (const file of Object.keys(cache)) if (file.startsWith(folder)) delete cache[file]
    for (const [file, module] of kept) cache[file] = module
  }
}

interface Tables {
  readonly userDict: string
  readonly idfDict: string
  readonly stopWordDict: string
}

const reasonOf = (cause: unknown) =>
  cause instanceof Error ? (cause.message.split('\n')[0] as string) : String(cause)

/** A new folder with `tables` as files: the engine takes them in no other way. */
function writeTables(tables: Tables): { readonly folder: string; readonly paths: Tables } {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'gongbao-'))
    const write = (name: string, text: string): string => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    }
    const paths = {
      userDict: write('words.utf8', tables.userDict),
      idfDict: write('idf.utf8', tables.idfDict),
      stopWordDict: write('stop.utf8', tables.stopWordDict),
    }
    return { folder, paths }
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

/** Load `content` into a new instance; its own idf table is not needed. */
function loadEngine(content: Content): Engine {
  let folder: string | undefined
  try {
    const engine = ownInstance()
    const words = dictionaryLines(readFileSync(engine.DEFAULT_DICT, 'utf8'), content)
    const written = writeTables({ userDict: words, idfDict: '的 1.0\n', stopWordDict: '的\n' })
    folder = written.folder
    engine.load(written.paths)
    return engineOf(engine)
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw loadError('nodejieba', cause)
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}

/** `cut` by the dictionary alone gives no tags, and `tag` guesses words: each word is asked for its tag once. */
function engineOf({ cut, tag }: NodeJieba): Engine {
  const tags = new Map<string, string>()
  const tagOf = (word: string): string => {
    let known = tags.get(word)
    if (known === undefined) {
      known = tag(word)[0]?.tag ?? 'x'
      tags.set(word, known)
    }
    return known
  }
  return { cut: (piece) => cut(piece, false).map((word) => ({ word, tag: tagOf(word) })), tagOf }
}

function engineFor(content: Content): Engine {
  const key = contentKey(content)
  let engine = engines.get(key)
  if (engine === undefined) {
    if (engines.size >= MOST_DICTIONARIES)
      throw new GongbaoError('E_SEGMENTER', {
        where: 'words',
        message: `expected at most ${MOST_DICTIONARIES} different dictionaries in one process, got one more; share a segmenter`,
      })
    engine = loadEngine(content)
    engines.set(key, engine)
  }
  return engine
}

/**
 * A segmenter on nodejieba. Nothing is loaded before the first call of `segment`, which then takes about a second and
 * 250 MB; segmenters with the same words share one dictionary, others do not disturb it.
 *
 * @throws `E_OPTION` for words that cannot be taken; `segment` throws `E_SEGMENTER` where nodejieba cannot be loaded
 */
export function createNodejieba(options: SegmenterOptions = {}): Segmenter {
  return segmenterOn('nodejieba', options, engineFor)
}
