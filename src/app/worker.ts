/** The worker of the app: reads one document after the other. */
import { Readability } from '@mozilla/readability'
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth/mammoth.browser.min.js'
import { createAnalyzer } from '../analyze.js'
import { draftOf } from '../archive/figures.js'
import { readBytes, readSource } from '../archive/sources/source.js'
import { provide } from '../browser/packages.js'
import * as pinyin from '../browser/pinyin.js'
import { statedAmount } from '../view/report/stated.js'
import {
  amountKey,
  type Failed,
  failureOf,
  type Packed,
  type ReadDocument,
  spanOf,
  type Task,
} from './reading.js'

const PACKING = 3

/** In a browser mammoth takes an ArrayBuffer where it takes a Buffer elsewhere. */
const inBrowser = {
  extractRawText: ({ buffer }: { buffer: Uint8Array }) =>
    mammoth.extractRawText({ arrayBuffer: new Uint8Array(buffer).buffer }),
}

/** A report and its source as they are kept. */
export const unpack = (packed: Uint8Array): Packed => JSON.parse(strFromU8(gunzipSync(packed))) as Packed

/** Reads what it is sent, and answers with the document or why it could not be read. */
export function startWorker(): void {
  provide('pinyin-pro', pinyin)
  provide('linkedom', { parseHTML })
  provide('@mozilla/readability', { Readability })
  provide('mammoth', inBrowser)
  const { gongbaoPdf } = globalThis as { gongbaoPdf?: unknown }
  if (gongbaoPdf !== undefined) provide('unpdf', gongbaoPdf)
  const analyzer = createAnalyzer()
  addEventListener('message', async ({ data }: MessageEvent<Task>) => {
    postMessage(
      await read(data).catch(
        (error): Failed => ({ id: data.id, path: data.path, failure: failureOf(error) }),
      ),
    )
  })
  async function read({ id, path, content }: Task): Promise<ReadDocument> {
    const read = content instanceof Uint8Array ? readBytes(path, content) : readSource({ ...content, path })
    const { text: source, options } = await read
    const report = analyzer.analyze(source, options)
    const indicators = report.facts.filter((f) => f.kind === 'indicator')
    return {
      id,
      path,
      draft: draftOf(report, { href: `#d${id}`, path }),
      panel: { path, metadata: report.metadata, facts: indicators },
      stated: Object.fromEntries(indicators.map((f) => [amountKey(f), statedAmount(f, report.facts)])),
      text: report.text,
      facts: report.facts.length,
      spans: report.facts.map(spanOf),
      referenceDate: report.referenceDate,
      packed: gzipSync(strToU8(JSON.stringify({ report, source } satisfies Packed)), {
        level: PACKING,
      }) as Uint8Array<ArrayBuffer>,
    }
  }
}
