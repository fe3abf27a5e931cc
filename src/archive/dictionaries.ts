/** `--dictionary FILE`: entries of one's own, from files in the format of `dict/`. */

import { checkTexts, GongbaoError } from '../errors.js'
import {
  type DictionaryEntries,
  type DictionaryName,
  dictionaryOf,
  parseDictionary,
} from '../facts/dictionary/entries.js'
import { decode } from '../text/decode.js'
import { readRegularFile } from './regular-file.js'

async function textOf(file: string): Promise<string> {
  try {
    return decode(await readRegularFile(file)).text
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw new GongbaoError('E_PATH', { where: file, message: (cause as Error).message }, { cause })
  }
}

/**
 * The entries of `files`, those of one table together; which table a file is shows in its name (`our-slogans.tsv`), or is told
 * before it (`slogans=FILE`).
 * @throws GongbaoError `E_PATH`, `E_OPTION`, `E_ENCODING`, `E_DICTIONARY` with file, line and column
 */
export async function readDictionaries(files: readonly string[]): Promise<DictionaryEntries> {
  checkTexts(files, 'files')
  const entries: Partial<Record<DictionaryName, unknown[]>> = {}
  for (const given of files) {
    const { name, file } = dictionaryOf(given)
    const rows = parseDictionary(name, await textOf(file), file)
    entries[name] = [...(entries[name] ?? []), ...rows]
  }
  return entries as DictionaryEntries
}
