/** One run shared out over machines and put together, and dictionaries that go with it. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-shards-'))
const call = (...args: string[]) => gongbao(args, '', folder)
const text = (name: string) => readFileSync(join(folder, name), 'utf8')
const PARTS = [1, 2, 3]

beforeAll(() => {
  mkdirSync(join(folder, 'archive', 'county'), { recursive: true })
  for (let i = 0; i < 12; i++)
    writeFileSync(
      join(folder, 'archive', i % 2 ? 'county' : '', `${i}.txt`),
      `${2000 + i}年，推广柳泉经验，完成${i + 2}项。`,
    )
  // names that would lead elsewhere, break lines or columns, if anything followed them
  for (const name of ['x..%2f..%2fetc', '"quoted"', 'a\tb', '{"path":"x"}', '甲'])
    writeFileSync(join(folder, 'archive', `${name}.txt`), '完成3项。')
  writeFileSync(join(folder, 'archive', 'binary.txt'), new Uint8Array([0, 1, 2, 0, 0, 3, 0, 0]))
  writeFileSync(join(folder, 'our-terms.tsv'), 'name\tsort\tbare\n柳泉经验\tmodel\ty\n')
  const how = ['--dictionary', 'our-terms.tsv', '--workers', '2', '--quiet']
  expect(call('extract', 'archive', ...how, '--out', 'whole.jsonl').code).toBe(1)
  for (const i of PARTS) call('extract', 'archive', ...how, '--shard', `${i}/3`, '--out', `part.${i}.jsonl`)
})

const parts = PARTS.map((i) => `part.${i}.jsonl`)

test('the parts together are, byte for byte, what one run writes, failures too', () => {
  // as a shell would expand part.*.jsonl
  const lists = parts.map((p) => `${p}.errors.jsonl`).filter((p) => existsSync(join(folder, p)))
  expect(lists).toHaveLength(1)
  expect(call('merge', ...parts.reverse(), ...lists, '--out', 'merged.jsonl')).toMatchObject({
    code: 1,
    err: expect.stringContaining('3 shards, 17 documents, 1 failures'),
  })
  expect(text('merged.jsonl')).toBe(text('whole.jsonl'))
  expect(text('merged.jsonl.errors.jsonl')).toBe(text('whole.jsonl.errors.jsonl'))
  expect(text('merged.jsonl')).toContain('"rule":"term/dictionary"')
})

test('which part a file falls to does not hang on where the archive lies', () => {
  cpSync(join(folder, 'archive'), join(folder, 'mnt', 'archive'), { recursive: true })
  for (const i of PARTS) {
    call(
      'extract',
      join(folder, 'mnt', 'archive'),
      '--shard',
      `${i}/3`,
      '--out',
      `moved.${i}.jsonl`,
      '--quiet',
    )
    const names = (file: string) =>
      text(file)
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { path: string }).path.split('archive/')[1])
    expect(names(`moved.${i}.jsonl`)).toEqual(names(`part.${i}.jsonl`))
  }
})

describe('what is not all of one run is refused', () => {
  const refused = (message: RegExp, ...shards: string[]) => {
    const { code, err } = call('merge', ...shards, '--out', 'none.jsonl')
    expect(err).toMatch(message)
    expect(code).toBe(2)
    expect(existsSync(join(folder, 'none.jsonl'))).toBe(false)
  }
  const copy = (
    name: string,
    change: (lines: string) => string,
    note: (text: string) => string = (t) => t,
  ) => {
    writeFileSync(join(folder, name), change(text('part.2.jsonl')))
    writeFileSync(join(folder, `${name}.shard.json`), note(text('part.2.jsonl.shard.json')))
    if (existsSync(join(folder, 'part.2.jsonl.errors.jsonl')))
      cpSync(join(folder, 'part.2.jsonl.errors.jsonl'), join(folder, `${name}.errors.jsonl`))
    return name
  }

  test('a part that is missing', () =>
    refused(/of 3 parts these are missing: 2/u, 'part.1.jsonl', 'part.3.jsonl'))
  test('a part twice', () => {
    const again = copy('again.jsonl', (lines) => lines)
    refused(/part 2 of 3 is there already/u, ...parts, again)
  })
  test('a part that is cut off', () => {
    const cut = copy('cut.jsonl', (lines) => lines.split('\n').slice(1).join('\n'))
    refused(/a shard is cut off or was changed/u, 'part.1.jsonl', cut, 'part.3.jsonl')
  })
  test('a line twice', () => {
    const twice = copy('twice.jsonl', (lines) => `${lines.split('\n')[0]}\n${lines}`)
    refused(/twice\.jsonl:2: this document is there already/u, 'part.1.jsonl', twice, 'part.3.jsonl')
  })
  test('a document in two parts', () => {
    const [first = ''] = text('part.1.jsonl').split('\n')
    const both = copy('both.jsonl', (lines) => `${[...lines.trim().split('\n'), first].sort().join('\n')}\n`)
    refused(/is in .* too|not in order/u, 'part.1.jsonl', both, 'part.3.jsonl')
  })
  test('what is no document', () => {
    const other = copy('other.jsonl', (lines) => `{"path":1}\n${lines}`)
    refused(/other\.jsonl:1: expected a document/u, 'part.1.jsonl', other, 'part.3.jsonl')
  })
  test('other options', () => {
    call('extract', 'archive', '--shard', '2/3', '--kinds', 'date', '--out', 'dates.jsonl', '--quiet')
    refused(/the options is another than/u, 'part.1.jsonl', 'dates.jsonl', 'part.3.jsonl')
  })
  test('another version', () => {
    const old = copy(
      'old.jsonl',
      (lines) => lines,
      (note) => note.replace(/"version":"[^"]+"/u, '"version":"0.0.1"'),
    )
    refused(/the version of gongbao is another than/u, 'part.1.jsonl', old, 'part.3.jsonl')
  })
  test('a file of no run', () => {
    appendFileSync(join(folder, 'plain.jsonl'), '')
    refused(/expected plain\.jsonl\.shard\.json beside it/u, 'plain.jsonl')
  })
  test('parts that are none', () => {
    for (const part of ['0/3', '4/3', '1', 'a/b'])
      expect(call('extract', 'archive', '--shard', part, '--out', 'x.jsonl')).toMatchObject({
        code: 2,
        err: expect.stringContaining('expected part/parts'),
      })
    expect(call('extract', 'archive', '--shard', '1/3').code).toBe(2)
    expect(call('extract', 'archive', '--shard', '1/3', '--out', 'x.csv').err).toContain('JSON lines')
  })
})

test('a dictionary that is malformed is told before any work', () => {
  writeFileSync(join(folder, 'bad-terms.tsv'), 'name\tsort\n甲\tfoo\n')
  for (const command of ['extract', 'view', 'trends'])
    expect(call(command, 'archive', '--dictionary', 'bad-terms.tsv', '--out', 'x')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/bad-terms\.tsv:2: sort: |x/u),
    })
  expect(call('extract', 'archive', '--dictionary', 'words.tsv').err).toContain('our-slogans.tsv')
})
