/**
 * The third engine: jieba-wasm, which runs wherever WebAssembly does. Its dictionary cannot be looked into, so a name gets
 * the frequency that jieba suggests, and the loose phrases of its dictionary (信息技术) stay words.
 */
import { nodeRequire } from '../packages.js'
import { loadError } from './cannot-load.js'
import type { Content } from './dictionary.js'
import { type Engine, type SegmenterOptions, segmenterOn } from './engine.js'
import { dictionaryNames } from './names.js'
import type { Segmenter } from './segmenter.js'

/** What of the package jieba-wasm is asked for. */
export interface JiebaWasm {
  cut(text: string, guess: boolean): string[]
  tag(text: string, guess: boolean): { readonly word: string; readonly tag: string }[]
  add_word(word: string, frequency?: number | null, tag?: string | null): number
}

/** Options of a segmenter on `jieba-wasm`. */
export interface JiebaWasmOptions extends SegmenterOptions {
  /**
   * The package itself, where it cannot be loaded by its name: in a browser its `default()` has to be awaited first. Its
   * dictionary, to which our words are added, is the one of the whole page.
   */
  readonly module?: JiebaWasm | undefined
}

/** An instance of our own: the package is one global with one dictionary. */
function ownInstance(): JiebaWasm {
  const file = nodeRequire.resolve('jieba-wasm')
  const { cache } = nodeRequire
  const kept = cache[file]
  delete cache[file]
  try {
    return nodeRequire('jieba-wasm') as JiebaWasm
  } finally {
    if (kept) cache[file] = kept
    else delete cache[file]
  }
}

function loadJieba({ words, names }: Content, module: JiebaWasm | undefined): Engine {
  try {
    const jieba = module ?? ownInstance()
    if (names) for (const [name, tag] of dictionaryNames()) jieba.add_word(name, null, tag)
    for (const { word, freq, pos } of words) jieba.add_word(word, freq, pos)
    const tagOf = (word: string) => jieba.tag(word, false)[0]?.tag ?? 'x'
    return { cut: (piece) => jieba.tag(piece, false), tagOf }
  } catch (cause) {
    throw loadError('jieba-wasm', cause)
  }
}

/**
 * A segmenter on `jieba-wasm`, an optional peer without any binary. Its dictionary is loaded at the first call of `segment`.
 *
 * @throws `E_OPTION` for words that cannot be taken; `segment` throws `E_SEGMENTER` where the package is not installed
 */
export function createJiebaWasm({ module, ...options }: JiebaWasmOptions = {}): Segmenter {
  return segmenterOn('jieba-wasm', options, (content) => loadJieba(content, module))
}
