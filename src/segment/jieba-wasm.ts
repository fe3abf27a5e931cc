/**
 * The third engine: jieba-wasm, which runs wherever WebAssembly does. Its dictionary cannot be looked into, so a name gets
 * the frequency that jieba suggests, and the loose phrases of its dictionary (信息技术) stay words.
 */
import { GongbaoError } from '../errors.js'
import { installCommand, nodeRequire } from '../packages.js'
import type { Content } from './dictionary.js'
import { type Engine, type SegmenterOptions, segmenterOn } from './engine.js'
import { dictionaryNames } from './names.js'
import type { Segmenter } from './segmenter.js'

interface JiebaWasm {
  cut(text: string, guess: boolean): string[]
  tag(text: string, guess: boolean): { readonly word: string; readonly tag: string }[]
  add_word(word: string, frequency?: number | null, tag?: string | null): number
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

function loadJieba({ words, names }: Content): Engine {
  try {
    const jieba = ownInstance()
    if (names) for (const [name, tag] of dictionaryNames()) jieba.add_word(name, null, tag)
    for (const { word, freq, pos } of words) jieba.add_word(word, freq, pos)
    const tagOf = (word: string) => jieba.tag(word, false)[0]?.tag ?? 'x'
    return { cut: (piece) => jieba.tag(piece, false), tagOf }
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] as string) : String(cause)
    throw new GongbaoError(
      'E_SEGMENTER',
      { where: 'jieba-wasm', message: `${reason}; install it: ${installCommand('jieba-wasm')}` },
      { cause },
    )
  }
}

/**
 * A segmenter on `jieba-wasm`, an optional peer without any binary. Its dictionary is loaded at the first call of `segment`.
 *
 * @throws `E_OPTION` for words that cannot be taken; `segment` throws `E_SEGMENTER` where the package is not installed
 */
export function createJiebaWasm(options: SegmenterOptions = {}): Segmenter {
  return segmenterOn('jieba-wasm', options, loadJieba)
}
