/** `--segmenter`: what finds words, the same in every command that counts or cuts them. */
import { type Command, Option } from 'commander'
import { GongbaoError } from '../errors.js'
import { ENGINE_NAMES, ENGINES, useEngine } from '../segment/choose.js'
import { tell } from './shell.js'

/** What commands that need words are given. */
export interface SegmenterOption {
  readonly segmenter?: string
}

/** Adds `--segmenter`. */
export const withSegmenter = (command: Command): Command =>
  command.addOption(
    new Option(
      '--segmenter <engine>',
      'what finds words (default: the first of these that is installed)',
    ).choices([...ENGINE_NAMES]),
  )

/**
 * What finds words, made sure of before any work; another one than the usual is told of.
 * @throws GongbaoError `E_SEGMENTER`, with the commands that install one
 */
export function readySegmenter({ segmenter }: SegmenterOption): void {
  const name = useEngine(segmenter)
  if (segmenter === undefined && name !== ENGINES[0])
    tell(`words are found by ${name}, for ${ENGINES[0]} cannot be loaded; --segmenter tells which`)
}

/** Tells that words are not counted, where nothing can find them. */
export function tellUncounted(): void {
  try {
    useEngine()
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    tell(`words are not counted, and the column words stays empty: ${error.faults[0]?.message ?? ''}`)
  }
}
