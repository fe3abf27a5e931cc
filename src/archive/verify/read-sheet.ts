/** A judged sheet, in whichever format it came back. */
import { readBack } from '../table/read-back.js'
import { type Judged, readMarks } from './marks.js'

/**
 * The judgements of the sheet `path`.
 * @throws GongbaoError `E_PATH`, `E_INPUT_FORMAT`, `E_LINE`, `E_DAMAGED`
 */
export async function readSheet(path: string): Promise<Judged[]> {
  const { head, lines } = await readBack(path)
  return readMarks(path, head, lines)
}
