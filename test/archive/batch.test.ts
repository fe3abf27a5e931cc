import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type BatchOptions, runBatch } from '../../src/archive/batch.js'
import type { Failure } from '../../src/archive/failure.js'
import { mergeShards } from '../../src/archive/merge.js'
import { readLines } from '../../src/archive/read-lines.js'
import { parseShard } from '../../src/archive/shard.js'

const root = mkdtempSync(join(tmpdir(), 'gongbao-batch-'))
afterAll(() => rmSync(root, { recursive: true }))
let folders = 0
/** A fresh folder: `in/` with these files, and beside it what a test writes. */
function archiveOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = join(root, String(folders++))
  mkdirSync(join(folder, 'in'), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'in', name), content)
  return {
    input: join(folder, 'in'),
    at: (name: string) => join(folder, name),
    put: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
  }
}
const TEXTS = { 'a.txt': '完成投资3亿元。', 'b.txt': '新增就业2万人。', 'c.txt': '修路5公里。' }
const NOISE = new Uint8Array(4000).map((_, i) => i % 7)

async function run(options: BatchOptions) {
  const told: string[] = []
  const summary = await runBatch({ workers: 1, kinds: ['quantity'], ...options }, (done) => {
    told.push(
      'resumed' in done ? `again ${done.path}` : 'failure' in done ? `failed ${done.path}` : done.path,
    )
  })
  return { told: told.map((one) => one.replace(/\S*\/in\//u, '')), summary }
}
const pathsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { path: string }).path.replace(/^.*\/in\//u, ''))

describe('a run', () => {
  test('writes a line a document, in order; what cannot be read is listed beside it', async () => {
    const { input, at } = archiveOf({ ...TEXTS, 'b.txt': NOISE })
    const { told, summary } = await run({ paths: [input], out: at('out.jsonl') })
    expect(told).toEqual(['a.txt', 'failed b.txt', 'c.txt'])
    expect(summary).toMatchObject({ documents: 2, failures: { E_BINARY: 1 } })
    expect(pathsIn(at('out.jsonl'))).toEqual(['a.txt', 'c.txt'])
    expect(pathsIn(at('out.jsonl.errors.jsonl'))).toEqual(['b.txt'])
  })

  test('takes nothing that is there, unless it is told to', async () => {
    const { input, at, put } = archiveOf(TEXTS)
    put('out.jsonl', 'mine\n')
    await expect(run({ paths: [input], out: at('out.jsonl') })).rejects.toMatchObject({ code: 'E_EXISTS' })
    await run({ paths: [input], out: at('out.jsonl'), force: true })
    expect(pathsIn(at('out.jsonl'))).toHaveLength(3)
    put('other.jsonl.part.2', '')
    await expect(run({ paths: [input], out: at('other.jsonl') })).rejects.toMatchObject({
      code: 'E_EXISTS',
      faults: [{ where: at('other.jsonl.part.2') }],
    })
    await run({ paths: [input], out: at('other.jsonl'), force: true })
    expect(existsSync(at('other.jsonl.part.2'))).toBe(false)
  })

  test.each<[string, Partial<BatchOptions>, string]>([
    ['a folder as its output', { out: root }, 'E_WRITE'],
    ['a part of no lines', { shard: { index: 1, of: 2 }, format: 'table' }, 'E_OPTION'],
    ['a part of a table', { shard: { index: 1, of: 2 }, paths: ['texts.csv'] }, 'E_OPTION'],
    ['to go on with no lines', { resume: true, format: 'table' }, 'E_OPTION'],
    ['no worker', { workers: 0 }, 'E_OPTION'],
    ['half a worker', { workers: 1.5 }, 'E_OPTION'],
  ])('with %s is refused', async (_, options, code) => {
    const { input, at, put } = archiveOf(TEXTS)
    put('texts.csv', 'id,text\n1,甲\n')
    const paths = options.paths?.map(at) ?? [input]
    await expect(run({ out: at('out.jsonl'), ...options, paths })).rejects.toMatchObject({ code })
  })

  test('of rows and of the output’s own folder reads neither twice nor what it writes', async () => {
    const { input, at, put } = archiveOf({ 'a.txt': TEXTS['a.txt'], 'out.txt': 'old' })
    put('t.csv', 'id,text\n1,修路5公里。\n2,\n')
    const { told } = await run({ paths: [input, at('t.csv')], out: join(input, 'out.txt'), force: true })
    expect(told.map((one) => one.replace(/^(?:failed )?\/.*\//u, ''))).toEqual([
      'a.txt',
      't.csv#1',
      't.csv#2',
    ])
  })

  test('that is stopped leaves its part, and another goes on from it', async () => {
    const { input, at, put } = archiveOf({ ...TEXTS, 'd.txt': NOISE })
    const stop = new AbortController()
    const out = at('out.jsonl')
    const first = await runBatch(
      { paths: [input], out, workers: 1, kinds: ['quantity'], signal: stop.signal },
      () => stop.abort(),
    )
    expect(first).toMatchObject({ interrupted: true })
    expect(existsSync(out)).toBe(false)
    const kept = pathsIn(`${out}.part.1`)
    expect(kept[0]).toBe('a.txt')
    // the last line of a part may be cut off, and an older run have left lines that are none
    put(
      'out.jsonl.part.2',
      `${readFileSync(`${out}.part.1`, 'utf8').split('\n')[0]}\nno line\n{"path":"x","a":{},"b":1}\n{"path":"/in/c.txt","sou`,
    )
    put('in/b.txt', '新增就业3万人。')
    const { told, summary } = await run({ paths: [input], out, resume: true })
    expect(told[0]).toBe('again a.txt')
    expect(told.at(-1)).toBe('failed d.txt')
    expect(summary).toMatchObject({ documents: 3, interrupted: false })
    expect(pathsIn(out)).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(readFileSync(out, 'utf8')).toContain('新增就业3万人'.slice(4))
    expect(existsSync(`${out}.part.1`)).toBe(false)
    // what was read in another way is read anew
    const other = await run({ paths: [input], out, resume: true, kinds: ['date'] })
    expect(other.told.slice(0, 3)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  })

  test('of rows goes on from them, too', async () => {
    const { at, put } = archiveOf({})
    put('t.csv', 'id,text\n1,修路5公里。\n2,完成投资3亿元。\n')
    const out = at('out.jsonl')
    await run({ paths: [at('t.csv')], out })
    put('t.csv', 'id,text\n1,修路5公里。\n2,完成投资4亿元。\n3,\n')
    const { told } = await run({ paths: [at('t.csv')], out, resume: true })
    expect(told.map((one) => one.replace(/\/.*\//u, ''))).toEqual(['again t.csv#1', 't.csv#2', 't.csv#3'])
  })
})

describe('parts of a run', () => {
  async function shards(of: number, more: Partial<BatchOptions> = {}) {
    const archive = archiveOf({ ...TEXTS, 'd.txt': NOISE })
    const outs: string[] = []
    for (let index = 1; index <= of; index++) {
      const out = archive.at(`${index}.jsonl`)
      await run({ paths: [archive.input], out, shard: { index, of }, ...more })
      outs.push(out)
    }
    return { ...archive, outs }
  }

  test('put together are the bytes of one run', async () => {
    const { input, at, outs } = await shards(2)
    await run({ paths: [input], out: at('whole.jsonl') })
    expect(await mergeShards({ shards: [...outs].reverse(), out: at('merged.jsonl') })).toEqual({
      shards: 2,
      documents: 3,
      failures: 1,
    })
    expect(readFileSync(at('merged.jsonl'), 'utf8')).toBe(readFileSync(at('whole.jsonl'), 'utf8'))
    expect(readFileSync(at('merged.jsonl.errors.jsonl'), 'utf8')).toBe(
      readFileSync(at('whole.jsonl.errors.jsonl'), 'utf8'),
    )
    await expect(mergeShards({ shards: outs, out: at('merged.jsonl') })).rejects.toMatchObject({
      code: 'E_EXISTS',
    })
    await mergeShards({ shards: outs, out: at('merged.jsonl'), force: true })
  })

  test('of which some are missing, twice there or of another run are refused with all that is wrong', async () => {
    const { outs, at, input } = await shards(3)
    const [first = '', second = ''] = outs
    const merged = (files: readonly string[]) => mergeShards({ shards: files, out: at('m.jsonl') })
    await expect(merged([first])).rejects.toMatchObject({
      code: 'E_SHARD',
      faults: [{ where: 'shards', message: 'of 3 parts these are missing: 2, 3' }],
    })
    const again = at('again.jsonl')
    await run({ paths: [input], out: again, shard: { index: 1, of: 3 }, kinds: ['date'] })
    await expect(merged([...outs, again])).rejects.toMatchObject({
      faults: [
        { where: again, message: expect.stringMatching(/^the options is another than in /u) },
        { where: again, message: `part 1 of 3 is there already: ${first}` },
      ],
    })
    await expect(merged([second, at('none.jsonl')])).rejects.toMatchObject({ code: 'E_SHARD' })
    await expect(mergeShards({ shards: outs, out: first, force: true })).rejects.toMatchObject({
      faults: [{ where: first, message: 'is one of the shards' }],
    })
  })

  test.each<[string, (text: string) => string, string]>([
    ['a line that is no document', (text) => `${text}{"path":"zz"`, 'expected a document'],
    ['a document twice', (text) => `${text.split('\n')[0]}\n${text}`, 'there already'],
    ['a document of another run', (text) => text.replace(/"job":"[^"]*"/u, '"job":"other"'), 'other options'],
    ['fewer documents than it tells', () => '', 'a shard is cut off or was changed'],
  ])('with %s are refused', async (_, change, message) => {
    const { outs, at, put } = await shards(1)
    put('1.jsonl', change(readFileSync(outs[0] as string, 'utf8')))
    await expect(mergeShards({ shards: outs, out: at('m.jsonl') })).rejects.toMatchObject({
      code: 'E_SHARD',
      message: expect.stringContaining(message),
    })
    expect(existsSync(at('m.jsonl'))).toBe(false)
  })

  test('with a note that is none are refused', async () => {
    const { outs, at, put } = await shards(1)
    put('1.jsonl.shard.json', '{')
    await expect(mergeShards({ shards: outs, out: at('m.jsonl') })).rejects.toThrow(
      'is not what `extract --shard` writes',
    )
  })

  test('fall alike wherever the archive lies, and by pattern or by name', async () => {
    const { input, at } = archiveOf(TEXTS)
    const notes: unknown[] = []
    for (const [i, paths] of [[input], [join(input, '*.txt')], [`${input}/`]].entries()) {
      await run({ paths, out: at(`${i}.jsonl`), shard: { index: 1, of: 2 } })
      notes.push(JSON.parse(readFileSync(at(`${i}.jsonl.shard.json`), 'utf8')).files)
    }
    expect(new Set(notes).size).toBe(1)
    await run({
      paths: Object.keys(TEXTS).map((name) => join(input, name)),
      out: at('n.jsonl'),
      shard: { index: 1, of: 2 },
    })
    expect(JSON.parse(readFileSync(at('n.jsonl.shard.json'), 'utf8')).files).toBe(notes[0])
  })
})

test.each([
  ['1/1', { index: 1, of: 1 }],
  ['3/8', { index: 3, of: 8 }],
])('%s is a part', (text, shard) => {
  expect(parseShard(text)).toEqual(shard)
})
test.each(['0/3', '4/3', '1', 'a/b', '1/0', '01/3'])('%s is no part', (text) => {
  expect(() => parseShard(text)).toThrow(expect.objectContaining({ code: 'E_OPTION' }))
})

describe('lines that were written', () => {
  async function read(path: string) {
    const failures: Failure[] = []
    const paths: string[] = []
    for await (const { path: one } of readLines(path, (failure) => failures.push(failure))) paths.push(one)
    return { paths, failures }
  }

  test('are read back; one that holds no document is told, and the rest goes on', async () => {
    const { input, at, put } = archiveOf({ 'a.txt': TEXTS['a.txt'] })
    await run({ paths: [input], out: at('out.jsonl') })
    const line = readFileSync(at('out.jsonl'), 'utf8')
    put('mixed.jsonl', `{"path":"x","error":{"code":"E_LINE","message":"m"}}\n\n{"path":1}\n${line}`)
    const { paths, failures } = await read(at('mixed.jsonl'))
    expect(paths).toEqual([join(input, 'a.txt')])
    expect(failures).toEqual([
      {
        path: `${at('mixed.jsonl')}:1`,
        code: 'E_LINE',
        message: expect.stringContaining('not a document, but the report'),
      },
      {
        path: `${at('mixed.jsonl')}:3`,
        code: 'E_LINE',
        message: expect.stringContaining('expected a document as extract'),
      },
    ])
    expect((await read(at('out.jsonl'))).failures).toEqual([])
    const all = []
    for await (const document of readLines(at('mixed.jsonl'))) all.push(document)
    expect(all).toHaveLength(1)
  })

  test.each([
    ['none.jsonl', 'E_PATH'],
    ['', 'E_PATH'],
  ])('%s is no file of them', async (name, code) => {
    await expect(read(join(root, name))).rejects.toMatchObject({ code })
  })
})
