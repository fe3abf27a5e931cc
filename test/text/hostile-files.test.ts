/** Files made to harm whoever reads them. */
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { GongbaoError } from '../../src/errors.js'
import { readInputAsync } from '../../src/text/input/input.js'
import { docxOf, pdfOf } from './office.js'

const LINES = ['工作总结', '2019年完成任务259项。']
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The text of a file, or the code it is refused with. */
const textOf = (bytes: Uint8Array, path: string) =>
  readInputAsync(bytes, { path }).then(
    ({ text }) => text,
    (error: unknown) => {
      if (error instanceof GongbaoError) return error.code
      throw error
    },
  )

/** A DOCX file whose document has `head` before its root, and `inside` as its text. */
const withHead = (head: string, inside: string) =>
  docxOf([], {
    files: {
      'word/document.xml': `<?xml version="1.0"?>${head}<w:document xmlns:w="${MAIN}"><w:body><w:p><w:r><w:t>完成259项${inside}</w:t></w:r></w:p></w:body></w:document>`,
    },
  })

test('external entities of a DOCX file are not looked up', async () => {
  for (const address of ['file:///etc/passwd', 'http://127.0.0.1:9/a', '/etc/hostname']) {
    const head = `<!DOCTYPE a [<!ENTITY b SYSTEM "${address}"><!ENTITY % c SYSTEM "${address}">%c;]>`
    const text = await textOf(withHead(head, '&b;'), 'a.docx')
    expect(text).toMatch(/^(?:完成259项(?:&b;)?|E_DAMAGED)$/u)
  }
})

test('entities of entities of a DOCX file do not grow', async () => {
  const grown = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
  const text = await textOf(withHead(`<!DOCTYPE a [<!ENTITY e0 "甲">${grown}]>`, '&e30;'), 'a.docx')
  expect(text.length).toBeLessThan(100)
})

test('names that lead out of a DOCX file write nothing', async () => {
  const before = readdirSync('.')
  const files = { '../evil.xml': '甲', '/tmp/gongbao-evil.xml': '甲', '..\\evil.rels': '甲', __proto__: '甲' }
  expect(await textOf(docxOf(LINES, { files }), 'a.docx')).toBe(LINES.join('\n'))
  expect(readdirSync('.')).toEqual(before)
  expect(existsSync(resolve('../evil.xml')) || existsSync('/tmp/gongbao-evil.xml')).toBe(false)
})

test('relations of a DOCX file that lead elsewhere are not followed', async () => {
  const relations = (target: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`
  for (const target of ['../../../etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1:9/a', '__proto__'])
    expect(await textOf(docxOf(LINES, { files: { '_rels/.rels': relations(target) } }), 'a.docx')).toMatch(
      /^(?:工作总结\n2019年完成任务259项。|E_DAMAGED)$/u,
    )
})

test('a small DOCX file that holds more elements than memory has room for is refused', async () => {
  const bomb = withHead('', `</w:t></w:r></w:p>${'<w:p><w:r/></w:p>'.repeat(700_000)}<w:p><w:r><w:t>`)
  expect(bomb.length).toBeLessThan(100_000)
  expect(await textOf(bomb, 'a.docx')).toBe('E_TOO_LARGE')
})

test('elements of a DOCX file that nest without end are text or a coded error', async () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`
  expect(await textOf(withHead('', `</w:t></w:r></w:p>${deep}<w:p><w:r><w:t>`), 'a.docx')).toMatch(
    /^(?:完成259项|E_DAMAGED)$/u,
  )
})

test('scripts, launched programs and addresses of a PDF file are left alone', async () => {
  const plain = Buffer.from(pdfOf(LINES)).toString('latin1')
  for (const action of [
    '/OpenAction << /S /JavaScript /JS (globalThis.polluted = 1) >>',
    '/OpenAction << /S /Launch /F (/bin/false) >>',
    '/OpenAction << /S /URI /URI (http://127.0.0.1:9/a) >>',
    '/AcroForm << /XFA (<script>globalThis.polluted = 1</script>) >>',
    '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.polluted = 1) >>] >> >>',
  ]) {
    const hostile = Buffer.from(plain.replace('/Type /Catalog', `/Type /Catalog ${action}`), 'latin1')
    expect((await textOf(hostile, 'a.pdf')).split(/\s+/u)).toEqual(LINES)
    expect((globalThis as Record<string, unknown>).polluted).toBeUndefined()
  }
})

test('a PDF file whose pages lead around in a circle, or draw themselves, ends', async () => {
  const plain = Buffer.from(pdfOf(LINES)).toString('latin1')
  const circle = plain.replace('/Kids [3 0 R]', '/Kids [2 0 R]')
  expect(await textOf(Buffer.from(circle, 'latin1'), 'a.pdf')).toMatch(/^E_(?:DAMAGED|EMPTY_INPUT)$/u)
  const many = plain.replace('/Count 1', '/Count 999999999')
  expect(await textOf(Buffer.from(many, 'latin1'), 'a.pdf')).toMatch(/工作总结|E_DAMAGED/u)
})
