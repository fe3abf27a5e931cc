/** Which jieba: the one that is asked for, else the first of three that is there. */
import { checkKnown, type Fault, GongbaoError, shown } from '../errors.js'
import { installCommand, nodeRequire } from '../packages.js'
import { cannotLoad } from './cannot-load.js'
import { createJiebaWasm, type JiebaWasmOptions } from './jieba-wasm.js'
import { createNodeRsJieba } from './node-rs.js'
import { createNodejieba } from './nodejieba.js'
import type { Segmenter } from './segmenter.js'
import { allWords } from './words.js'

/** The packages a segmenter can be made on, the one that is taken first before the others. */
export const ENGINES = ['nodejieba', '@node-rs/jieba', 'jieba-wasm'] as const
/** A package that finds words. */
export type EngineName = (typeof ENGINES)[number]

const MAKE: Readonly<Record<EngineName, (options: JiebaWasmOptions) => Segmenter>> = {
  nodejieba: createNodejieba,
  '@node-rs/jieba': createNodeRsJieba,
  'jieba-wasm': createJiebaWasm,
}

/** Short names for two of them, as `--segmenter` has them. */
const SHORT: Readonly<Record<string, EngineName>> = { 'node-rs': '@node-rs/jieba', wasm: 'jieba-wasm' }
/** What an engine may be called. */
export const ENGINE_NAMES = ['nodejieba', 'node-rs', 'wasm'] as const

/** Options of a segmenter on whichever jieba is there. */
export interface JiebaOptions extends JiebaWasmOptions {
  /** This package and no other. Default: the first that can be loaded of nodejieba, @node-rs/jieba, jieba-wasm. */
  readonly engine?: EngineName | 'node-rs' | 'wasm' | undefined
}

/** @throws GongbaoError `E_OPTION` */
export function checkEngine(engine: unknown): EngineName {
  const known = ENGINES.find((name) => name === engine) ?? SHORT[String(engine)]
  if (known !== undefined) return known
  throw new GongbaoError('E_OPTION', {
    where: 'engine',
    message: `expected one of ${ENGINES.join(', ')} (or node-rs, wasm), got ${shown(engine)}`,
  })
}

/** Why a package cannot be loaded; `undefined` if it can. Packages are loaded, their dictionaries are not. */
function missing(engine: EngineName): Fault | undefined {
  try {
    nodeRequire(engine)
    return undefined
  } catch (cause) {
    return cannotLoad(engine, cause)
  }
}

let found: EngineName | undefined

/** @throws GongbaoError `E_SEGMENTER` with what is missing of each, and how it is installed */
function firstEngine(): EngineName {
  if (found !== undefined) return found
  const faults: Fault[] = []
  for (const engine of ENGINES) {
    const fault = missing(engine)
    if (fault === undefined) {
      found = engine
      return engine
    }
    faults.push(fault)
  }
  throw new GongbaoError('E_SEGMENTER', [
    {
      where: 'segmenter',
      message: `words are found by one of three packages, and none can be loaded; the one that installs anywhere: ${installCommand('@node-rs/jieba')}`,
    },
    ...faults,
  ])
}

/**
 * From now on `engine` is what finds words where none is named; without it, the first that is there, as ever.
 * @returns its name
 * @throws GongbaoError `E_OPTION` for one that does not exist, `E_SEGMENTER`, with the command that installs it, for one
 * that cannot be loaded
 */
export function useEngine(engine?: string): EngineName {
  if (engine === undefined) return firstEngine()
  const name = checkEngine(engine)
  const fault = missing(name)
  if (fault !== undefined) throw new GongbaoError('E_SEGMENTER', fault)
  found = name
  return name
}

/** What finds words, once that is known: for threads, which are to take the same. */
export const engineInUse = (): EngineName | undefined => found

/**
 * A segmenter on nodejieba where it can be loaded, else on @node-rs/jieba or jieba-wasm; its `name` tells which. Nothing is
 * loaded before the first call of `segment` (or look at `name`), which takes about a second and 250 MB with nodejieba;
 * segmenters with the same words share one dictionary there.
 *
 * @throws GongbaoError `E_OPTION` for words or an engine that cannot be taken; `segment` and `name` throw `E_SEGMENTER`,
 * with the commands that mend it, where none can be loaded
 *
 * @example
 * createJieba({ words: [{ word: '浦江经验' }] }).segment('推广浦江经验').map((t) => t.text) // ['推广', '浦江经验']
 */
export function createJieba(given: JiebaOptions = {}): Segmenter {
  checkKnown(given, ['engine', 'words', 'names', 'quantities'])
  const { engine, ...options } = given
  if (engine !== undefined) return MAKE[checkEngine(engine)](options)
  if (options.module !== undefined) return createJiebaWasm(options)
  // a mistake in them is told at once; the words of the library are read when words are first asked for
  if (options.words !== undefined) allWords(options.words)
  let made: Segmenter | undefined
  const chosen = (): Segmenter => {
    made ??= MAKE[firstEngine()](options)
    return made
  }
  return {
    get name() {
      return chosen().name
    },
    segment: (text) => chosen().segment(text),
  }
}
