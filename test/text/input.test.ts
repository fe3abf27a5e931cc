import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { GongbaoError } from '../../src/errors.js'
import { readInput, readInputAsync } from '../../src/text/input/input.js'
import { joinLines } from '../../src/text/input/join-lines.js'
import { growth, STEEP } from '../growth.js'
import { docxOf } from './office.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const PROSE = '连日来，县里的干部走村入户，把政策送到群众手中，受到大家的欢迎和好评，一些难题也得到解决。'
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>政策送上门_云岭网</title>
<meta name="PubDate" content="2019-04-02 10:00"><meta name="ContentSource" content="云岭日报">
<style>p{color:red}</style><script>var 噪声 = "<p>不要我</p>"</script></head><body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">要闻</a></li></ul>
<div class="article"><h1>政策送上门</h1><p>${PROSE}</p><p>${PROSE.replace('县里', '乡里')}&nbsp;&ldquo;真好&rdquo;</p>
<h2>服务零距离</h2><p>${PROSE.replace('县里', '村里')}</p>
<table><tr><th>指标</th><th>数值</th></tr><tr><td>走访户数</td><td>1200</td></tr></table></div>
<div class="footer"><a href="/b">联系我们</a> 版权所有</div></body></html>`

const fault = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error instanceof GongbaoError ? error.code : error
  }
  return 'no error'
}
const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error) => (error instanceof GongbaoError ? error.code : error),
  )

/** Where the last record of a zip file's directory begins, which ends at `end`. */
function lastRecord(view: DataView, end: number): number {
  let at = end - 46
  while (view.getUint32(at, true) !== 0x02014b50) at--
  return at
}

describe('a file', () => {
  it('of plain text or markdown is its text', () => {
    expect(readInput(bytes('一、工业'), { path: 'a.txt' })).toEqual({ text: '一、工业', format: 'text' })
    expect(readInput(bytes('# 工业'), { path: 'a.md' })).toEqual({ text: '# 工业', format: 'markdown' })
  })

  it('without bytes is an empty text, whatever its name', () => {
    for (const path of ['a.txt', 'a.html', 'a.md']) expect(readInput(bytes(''), { path }).text).toBe('')
  })

  it('packed by gzip is what was packed', () => {
    expect(readInput(gzipSync(bytes('工业')), { path: 'a.txt.gz' }).text).toBe('工业')
    expect(readInput(gzipSync(bytes(PAGE)), { path: 'a.html.gz' }).format).toBe('html')
  })
})

describe('a page', () => {
  it('is its article, line by line, tables as rows', () => {
    const { text, format } = readInput(bytes(PAGE))
    expect(format).toBe('html')
    expect(text.split('\n')).toEqual([
      '政策送上门',
      PROSE,
      `${PROSE.replace('县里', '乡里')} “真好”`,
      '服务零距离',
      PROSE.replace('县里', '村里'),
      '| 指标 | 数值 |',
      '| 走访户数 | 1200 |',
    ])
  })

  it('tells title, source and date in its head', () => {
    expect(readInput(bytes(PAGE)).frontMatter).toEqual({
      title: '政策送上门',
      date: '2019-04-02 10:00',
      source: '云岭日报',
    })
  })

  it('that is not well formed has its words all the same', () => {
    const broken = '<html><body><div><p>第一段没有闭合<b>粗体<p>第二段</div></span><table><tr><td>格'
    expect(readInput(bytes(broken)).text).toBe('第一段没有闭合粗体\n第二段\n格')
    expect(readInput(bytes('<html><body>1 < 2 且 a<b 成立 &#20013;&#x56FD;&bogus;')).text).toContain(
      '中国&bogus;',
    )
  })

  it('without text is reported', () => {
    expect(
      fault(() =>
        readInput(bytes('<html><head><title>空</title></head><body><script>1</script></body></html>')),
      ),
    ).toBe('E_EMPTY_INPUT')
  })

  it('nested or tagged beyond reason is read without a tree, in linear time', () => {
    const deep = (size: number) =>
      readInput(bytes(`<html><body>${'<div>'.repeat(size)}深${'</div>'.repeat(size)}`))
    const wide = (size: number) => readInput(bytes(`<html><body>${'<p>字'.repeat(size)}`))
    const open = (size: number) => readInput(bytes(`<html><body>${'<'.repeat(size)}`))
    expect(deep(200_000).text).toBe('深')
    expect(wide(200_000).text).toHaveLength(399_999)
    expect(open(1_000_000).text).toHaveLength(1_000_000)
    for (const read of [deep, wide, open]) expect(growth(read, 50_000)).toBeLessThan(STEEP)
  })
})

describe('bad input is a coded error', () => {
  it('for a gzip bomb', () => {
    const bomb = gzipSync(Buffer.alloc(4_000_000))
    expect(fault(() => readInput(bomb, { limits: { inflatedBytes: 1_000_000 } }))).toBe('E_TOO_LARGE')
  })

  it('for a gzip stream that is cut off', () => {
    expect(fault(() => readInput(gzipSync(bytes(PAGE)).subarray(0, 120)))).toBe('E_DAMAGED')
  })

  it('for more markup than allowed, scripts left out', () => {
    const scripts = `<html><body><script>${'x'.repeat(5000)}</script><p>${PROSE}</p>`
    expect(readInput(bytes(scripts), { limits: { markupBytes: 1000 } }).text).toContain(PROSE)
    expect(fault(() => readInput(bytes(PAGE), { limits: { markupBytes: 100 } }))).toBe('E_TOO_LARGE')
  })

  it('for a limit that is no size', () => {
    expect(fault(() => readInput(gzipSync(bytes('a')), { limits: { inflatedBytes: -1 } }))).toBe('E_OPTION')
  })

  it('for DOCX and PDF where only text is taken', () => {
    expect(fault(() => readInput(bytes('%PDF-1.7\n')))).toBe('E_INPUT_FORMAT')
  })
})

describe('DOCX and PDF', () => {
  const word = docxOf(['标题', '第一段。'])
  const pdf = bytes('%PDF-1.7\n')
  const named = (name: string, message = name) => Object.assign(new Error(message), { name })
  /** A document as unpdf gives it, with a text a page. */
  const documentOf = (pages: readonly string[]) => ({
    numPages: pages.length,
    getPage: async (number: number) => ({
      streamTextContent: () =>
        new ReadableStream({
          start(controller) {
            controller.enqueue({ items: [{ str: pages[number - 1] }] })
            controller.close()
          },
        }),
      cleanup: () => {},
    }),
  })

  it('need packages that say how to install them', async () => {
    const load = () => Promise.reject(new Error('not found'))
    expect(await faultOf(readInputAsync(word, { load }))).toBe('E_OPTIONAL')
    await expect(readInputAsync(pdf, { load })).rejects.toThrow('npm install unpdf')
  })

  it('give their text line by line', async () => {
    expect(await readInputAsync(word, { path: 'a.docx' })).toEqual({
      format: 'docx',
      text: '标题\n第一段。',
    })
    const unpdf = { getDocumentProxy: async () => documentOf(['标题\n第一段。\n- 1 -', '2']) }
    expect(await readInputAsync(pdf, { load: async () => unpdf })).toEqual({
      format: 'pdf',
      text: '标题\n第一段。',
    })
  })

  it('report a password, a broken file, and pages without text', async () => {
    const reading = (getDocumentProxy: () => Promise<unknown>) =>
      faultOf(readInputAsync(pdf, { load: async () => ({ getDocumentProxy }) }))
    expect(await reading(() => Promise.reject(named('PasswordException')))).toBe('E_ENCRYPTED')
    expect(await reading(() => Promise.reject(named('InvalidPDFException')))).toBe('E_DAMAGED')
    expect(await reading(async () => documentOf(['', '  ']))).toBe('E_EMPTY_INPUT')
    const broken = { extractRawText: () => Promise.reject(new Error('zip')) }
    expect(await faultOf(readInputAsync(word, { load: async () => broken }))).toBe('E_DAMAGED')
  })

  it('that would unpack beyond the limit are refused', async () => {
    const padded = docxOf(['字'], { files: { 'word/theme.xml': ' '.repeat(2_000_000) } })
    expect(padded.length).toBeLessThan(10_000)
    expect(await faultOf(readInputAsync(padded, { limits: { inflatedBytes: 1_000_000 } }))).toBe(
      'E_TOO_LARGE',
    )
    expect((await readInputAsync(padded)).text).toBe('字')
  })

  it('hide nothing from the limit by a directory that names fewer files or fewer bytes', async () => {
    const padded = docxOf(['字'], { files: { 'word/theme.xml': ' '.repeat(2_000_000) } })
    const view = new DataView(padded.buffer, padded.byteOffset)
    const end = padded.length - 22
    const fewer = padded.slice()
    new DataView(fewer.buffer).setUint16(end + 8, 0, true)
    expect(await faultOf(readInputAsync(fewer, {}))).toBe('E_DAMAGED')
    const smaller = padded.slice()
    const last = lastRecord(view, end)
    new DataView(smaller.buffer).setUint32(last + 24, 10, true)
    expect((await readInputAsync(smaller, { limits: { inflatedBytes: 1_000_000 } })).text).toBe('字')
  })

  it('that show one piece of text again and again are read so far and no further', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) =>
        controller.enqueue({
          items: Array.from({ length: 100_000 }, () => ({ str: String(pulled++ % 10) })),
        }),
    })
    const unpdf = {
      getDocumentProxy: async () => ({
        numPages: 1,
        getPage: async () => ({ streamTextContent: () => endless, cleanup: () => {} }),
      }),
    }
    expect(await faultOf(readInputAsync(pdf, { load: async () => unpdf }))).toBe('E_TOO_LARGE')
  })

  it('beyond the limit are refused before they are parsed', async () => {
    expect(await faultOf(readInputAsync(pdf, { limits: { documentBytes: 4 } }))).toBe('E_TOO_LARGE')
  })
})

describe('printed lines', () => {
  it('are joined to paragraphs, page numbers left out', () => {
    const pages = [
      '一、工作回顾\n过去一年，面对复杂形势，全市上下迎难而上，各项\n工作都取得了新的进展，经济运行总体平稳，稳中\n有进。\n- 1 -',
      '（二）改革\n重点领域改革取得突破。\n2',
    ]
    expect(joinLines(pages).split('\n')).toEqual([
      '一、工作回顾',
      '过去一年，面对复杂形势，全市上下迎难而上，各项工作都取得了新的进展，经济运行总体平稳，稳中有进。',
      '（二）改革',
      '重点领域改革取得突破。',
    ])
  })
})
