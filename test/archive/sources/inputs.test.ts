import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type InputOptions, openInputs } from '../../../src/archive/sources/inputs.js'
import { adviceFor, LeftFiles } from '../../../src/archive/sources/left.js'
import { pathOf, readSource, rowFingerprint } from '../../../src/archive/sources/source.js'

const root = mkdtempSync(join(tmpdir(), 'gongbao-inputs-'))
afterAll(() => rmSync(root, { recursive: true }))
let folders = 0
/** A fresh folder with these files. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(root, String(folders++))
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function read(paths: readonly string[], options: InputOptions = {}) {
  const notes: string[] = []
  const inputs = await openInputs(paths, { tell: (note) => notes.push(note), ...options })
  const told: string[] = []
  for await (const one of inputs.sources())
    told.push(
      typeof one === 'object' && 'failure' in one ? `${one.failure.code} ${one.failure.path}` : pathOf(one),
    )
  return { told, notes, total: inputs.total() }
}

const TABLE = 'id,正文\na,甲\nb,乙\n'
const FACTS = '{"path":"a.txt","referenceDate":null,"metadata":{},"facts":[]}\n'

describe('what paths mean', () => {
  test('files of a folder and rows of a table, each once', async () => {
    const folder = folderOf({ 'b.txt': '乙', 'sub/a.md': '甲', 't.csv': TABLE, '.hidden.txt': '丙' })
    const table = join(folder, 't.csv')
    const { told, total } = await read([folder, join(folder, 'b.txt'), table])
    expect(told).toEqual([join(folder, 'b.txt'), join(folder, 'sub/a.md'), `${table}#a`, `${table}#b`])
    expect(total).toBe(4)
  })

  test('a pattern, and a link beside what it leads to', async () => {
    const folder = folderOf({ 'a.txt': '甲', 'b.md': '乙' })
    symlinkSync(join(folder, 'a.txt'), join(folder, 'c.txt'))
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'd.txt'))
    expect((await read([join(folder, '*.txt')])).told).toEqual(
      [join(folder, 'a.txt'), join(folder, 'd.txt')].filter((path) => !path.endsWith('d.txt')),
    )
    expect((await read([join(folder, 'd.txt'), join(folder, 'c.txt')])).told).toEqual([
      join(folder, 'c.txt'),
      join(folder, 'd.txt'),
    ])
  })

  test('without what the caller leaves out', async () => {
    const folder = folderOf({ 'a.txt': '甲', 'out.txt': '乙' })
    expect((await read([folder], { except: (path) => path.endsWith('out.txt') })).told).toEqual([
      join(folder, 'a.txt'),
    ])
  })

  test('every path that leads to nothing is told at once', async () => {
    const folder = folderOf({ 'a.doc': 'x' })
    await expect(read([join(root, 'none'), join(root, 'none*.txt'), folder])).rejects.toMatchObject({
      code: 'E_PATH',
      faults: [
        { message: 'expected a file, folder or pattern, found nothing there' },
        { message: 'no file matches this pattern' },
        { message: expect.stringContaining('found none; left unread: 1 .doc: save them as .docx') },
      ],
    })
  })
})

describe('tables', () => {
  test('whose columns are not known stop the call, those that are damaged do not', async () => {
    const folder = folderOf({ 'a.txt': '甲', 'odd.csv': 'k,w\n1,x\n', 'no.xlsx': 'PK', 'e.csv': '' })
    await expect(read([join(folder, 'odd.csv')])).rejects.toMatchObject({ code: 'E_OPTION' })
    const paths = ['a.txt', 'no.xlsx', 'e.csv'].map((name) => join(folder, name))
    expect((await read(paths)).told).toEqual([
      join(folder, 'a.txt'),
      `E_EMPTY_INPUT ${join(folder, 'e.csv')}`,
      `E_DAMAGED ${join(folder, 'no.xlsx')}`,
    ])
  })

  test('are told of: what was taken for what, and what was odd once they are read', async () => {
    const folder = folderOf({ 't.csv': 'id,text\n1,甲\n1,乙\n' })
    const { notes } = await read([join(folder, 't.csv')])
    expect(notes).toEqual([
      `${join(folder, 't.csv')}: text: text, id: id`,
      expect.stringContaining('1 ids stand more than once'),
    ])
  })

  test('that hold facts are failures, for they hold no texts', async () => {
    const folder = folderOf({
      'facts.jsonl': FACTS,
      'panel.csv': 'region,year,path,gdp,gdp_check,gdp_reason,gdp_text\n',
    })
    const { told } = await read([join(folder, 'facts.jsonl'), join(folder, 'panel.csv')])
    expect(told).toEqual([
      `E_INPUT_FORMAT ${join(folder, 'facts.jsonl')}`,
      `E_INPUT_FORMAT ${join(folder, 'panel.csv')}`,
    ])
  })

  test('that hold facts lead to their documents where the caller follows them: files, and rows of tables', async () => {
    const folder = folderOf({ 'facts.jsonl': FACTS, 't.csv': TABLE, 'd.txt': '丁', 'more.jsonl': FACTS })
    const at = (name: string) => join(folder, name)
    const names = [
      at('t.csv#b'),
      at('d.txt'),
      at('t.csv#a'),
      at('t.csv#c'),
      at('gone.csv#a'),
      at('more.jsonl#x'),
    ]
    const { told } = await read([at('facts.jsonl'), at('d.txt')], { follow: async () => names })
    expect(told).toEqual([
      at('d.txt'),
      at('t.csv#a'),
      at('t.csv#b'),
      at('gone.csv#a'),
      `E_INPUT_FORMAT ${at('more.jsonl')}`,
    ])
  })
})

describe('the text of a source', () => {
  test('is that of the file, with size and hash', async () => {
    const path = join(folderOf({ 'a.txt': '完成任务。' }), 'a.txt')
    expect(await readSource(path)).toMatchObject({
      text: '完成任务。',
      options: { path },
      fingerprint: { bytes: 15, sha256: expect.stringMatching(/^[\da-f]{64}$/u) },
    })
  })

  const row = (text: string, isHtml = false, title?: string) => ({
    path: 't.csv#a',
    text,
    isHtml,
    given: title === undefined ? {} : { title },
  })

  test.each([
    ['plain', row('甲<乙'), '甲<乙'],
    ['a page by its column', row('<p>甲&lt;乙</p>', true), '甲<乙'],
    ['a page by its beginning', row('<html><body><p>甲</p></body></html>'), '甲'],
    ['no page where it is blank', row(' ', true), ' '],
  ])('of a row is %s', async (_, source, text) => {
    expect(await readSource(source)).toMatchObject({ text, options: { path: 't.csv/a' } })
  })

  test('of a row bears the title that its column tells', async () => {
    const { options, fingerprint } = await readSource(row('甲', false, '政府工作报告'))
    expect(options).toMatchObject({
      frontMatter: { title: '政府工作报告' },
      metadata: { title: '政府工作报告' },
    })
    expect(fingerprint.sha256).not.toBe(rowFingerprint(row('甲')).sha256)
  })

  test.each([
    ['none.txt', undefined, 'E_PATH', 'no such file'],
    ['t.csv', 'id,text\n', 'E_INPUT_FORMAT', ''],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), undefined, 'save them as .docx'],
    ['noise.bin', new Uint8Array(4000).map((_, i) => i % 7), 'E_BINARY', ''],
  ])('%s is refused', async (name, content, code, message) => {
    const folder = folderOf(content === undefined ? {} : { [name]: content })
    await expect(readSource(join(folder, name))).rejects.toMatchObject({
      ...(code === undefined ? {} : { code }),
      message: expect.stringContaining(message),
    })
  })

  test('a folder is no document', async () => {
    await expect(readSource(root)).rejects.toMatchObject({ code: 'E_PATH' })
  })
})

describe('files that no command reads', () => {
  test('are counted by what can be done about them; leavings of systems and of this program are none', () => {
    const left = new LeftFiles()
    const names = ['a.doc', 'b.DOC', 'c.wps', 'e.csv.gz', 'f.png', 'g.tar.gz', 'README', 'h.xyz', 'i.dta']
    for (const name of [...names, 'Thumbs.db', 'out.csv.part', 'out.part.12', 'x.errors.jsonl'])
      left.add(name)
    expect(
      left.notes().map((note) => note.replace(/: (?!.*: ).*$/u, '').replace(/^left unread: /u, '')),
    ).toEqual([
      expect.stringMatching(/^2 \.doc, 1 \.wps/u),
      expect.stringMatching(/^1 \.csv\.gz/u),
      expect.stringMatching(/^1 \.png/u),
      expect.stringMatching(/^1 \.tar\.gz/u),
      expect.stringMatching(/^1 \.dta/u),
      expect.stringMatching(/^1 \(none\), 1 \.xyz/u),
    ])
    expect(new LeftFiles().notes()).toEqual([])
  })

  test.each([
    ['a.doc', 'save them as .docx'],
    ['a.ZIP', 'unpack them'],
    ['a.csv', undefined],
    ['a.txt', undefined],
    ['a', undefined],
  ])('%s that is named is told: %s', (path, advice) => {
    if (advice === undefined) expect(adviceFor(path)).toBeUndefined()
    else expect(adviceFor(path)).toContain(advice)
  })
})

test('a packed document is read as it stands', async () => {
  const path = join(folderOf({ 'a.txt.gz': gzipSync('完成任务。') }), 'a.txt.gz')
  expect((await readSource(path)).text).toBe('完成任务。')
})
