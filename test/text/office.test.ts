import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { readInputAsync } from '../../src/text/input/input.js'
import { docxOf, pdfOf } from './office.js'

const LINES = ['工作总结', '2019年完成任务259项。']

test('a DOCX file is read, a paragraph a line', async () => {
  const { format, text } = await readInputAsync(docxOf(LINES), { path: 'a.docx' })
  expect([format, text]).toEqual(['docx', LINES.join('\n')])
  expect(analyze(text).facts.map((f) => f.text)).toContain('259项')
})

test('a PDF file is read, Han characters and all', async () => {
  const { format, text } = await readInputAsync(pdfOf(LINES), { path: 'a.pdf' })
  expect(format).toBe('pdf')
  expect(text.split(/\s+/u)).toEqual(LINES)
})

test('a PDF file with a password is told as such', async () => {
  await expect(readInputAsync(pdfOf(LINES, true), { path: 'a.pdf' })).rejects.toMatchObject({
    code: 'E_ENCRYPTED',
  })
})

test('a PDF or DOCX file that is cut off is told as such, or still gives what it holds', async () => {
  for (const bytes of [pdfOf(LINES), docxOf(LINES)]) {
    const cut = bytes.subarray(0, Math.floor((bytes.length * 3) / 4))
    await expect(readInputAsync(cut, {})).rejects.toMatchObject({
      code: expect.stringMatching(/^E_(DAMAGED|EMPTY_INPUT)$/u),
    })
  }
})
