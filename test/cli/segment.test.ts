import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-segment-'))
  mkdirSync(join(folder, 'texts'))
  writeFileSync(join(folder, 'texts/a.txt'), '深化三服务活动。\n完成1.39万亿斤。\n')
  writeFileSync(join(folder, 'texts/b.txt'), Buffer.from([0, 0, 1, 0, 0, 255, 0, 0, 2, 0, 0]))
  writeFileSync(join(folder, 'texts/c.txt'), '推广湖口经验。')
  writeFileSync(join(folder, 'own.txt'), '# 本地\n湖口经验 2000 nz\n')
  writeFileSync(join(folder, 'bad.txt'), '好词\n坏词 1 2 3\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('gongbao segment', () => {
  test('reads a folder, and a file that cannot be read does not stop the others', () => {
    const { code, out, err } = gongbao(['segment', 'texts', '--user-dict', 'own.txt'], '', folder)
    expect(code).toBe(1)
    expect(out).toBe('深化 三服务 活动 。\n完成 1.39万亿 斤 。\n\n推广 湖口经验 。\n')
    expect(err).toMatch(/^texts\/b\.txt: E_BINARY: /u)
  })

  test('writes documents with the places of their words', () => {
    const file = join(folder, 'words.jsonl')
    const args = ['segment', 'texts/a.txt', '--format', 'jsonl', '--quantities', '--out', file]
    expect(gongbao(args, '', folder)).toMatchObject({ code: 0, out: '' })
    const { path, text, tokens } = JSON.parse(readFileSync(file, 'utf8'))
    expect(path).toBe('texts/a.txt')
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(tokens.map((t: { text: string }) => t.text)).toContain('1.39万亿斤')
    expect(gongbao(args, '', folder)).toMatchObject({ code: 2, err: expect.stringContaining('E_EXISTS') })
    expect(gongbao([...args, '--force'], '', folder).code).toBe(0)
  })

  test('keeps the names whole that the facts read', () => {
    expect(gongbao(['segment', '--facts'], '县公安局白马派出所民警').out).toBe('县公安局白马派出所 民警\n')
  })

  test('tells every line of a dictionary that cannot be read', () => {
    const { code, err } = gongbao(['segment', 'texts', '--user-dict', 'bad.txt'], '', folder)
    expect(code).toBe(2)
    expect(err).toContain('E_DICTIONARY')
    expect(err).toContain('bad.txt:2')
    expect(gongbao(['segment', '--user-dict', 'none.txt'], '词', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('E_PATH'),
    })
  })

  test('tells a path that leads nowhere', () => {
    expect(gongbao(['segment', 'nowhere'], '', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('E_PATH'),
    })
  })
})

describe('what finds words', () => {
  const ALL = ['nodejieba', '@node-rs/jieba', 'jieba-wasm']
  const NEEDS: readonly (readonly string[])[] = [
    ['segment', 'texts/a.txt'],
    ['keywords', 'texts'],
    ['trends', 'texts', '--topic', 'all'],
    ['trends', 'texts', '--name', '路桥夜巡岗'],
    ['measure', 'texts'],
    ['dtm', 'texts', '--out', 'matrix'],
  ]

  test.each(NEEDS)('%s %s %s: where none is there, it is told at once, with the commands', (...call) => {
    const { code, out, err } = gongbao(call, '', folder, ALL)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^E_SEGMENTER: /u)
    expect(err).toContain('npm install @node-rs/jieba')
    expect(err).toContain('npm install nodejieba')
    // before anything is read: not a word of the file that cannot be
    expect(err).not.toContain('b.txt')
    expect(existsSync(join(folder, 'matrix'))).toBe(false)
  })

  test('facts are read without any, and the table of documents says that words are not counted', () => {
    expect(gongbao(['extract', 'texts/a.txt', '--format', 'table'], '', folder, ALL)).toMatchObject({
      code: 0,
      err: '',
    })
    const { code, err } = gongbao(
      ['extract', 'texts/a.txt', '--table', 'documents', '--out', 'd.csv', '--quiet'],
      '',
      folder,
      ALL,
    )
    expect(code).toBe(0)
    expect(err).toMatch(/^words are not counted.*npm install @node-rs\/jieba\n$/u)
  })

  test('the next one is taken, and told of', () => {
    const { code, out, err } = gongbao(['segment', 'texts/c.txt'], '', folder, ['nodejieba'])
    expect([code, err]).toEqual([
      0,
      'words are found by @node-rs/jieba, for nodejieba cannot be loaded; --segmenter tells which\n',
    ])
    expect(out).toContain('推广')
  })

  test.each(['nodejieba', 'node-rs', 'wasm'])('--segmenter %s is the one that is taken', (name) => {
    expect(gongbao(['segment', 'texts/a.txt', '--segmenter', name], '', folder)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('三服务'),
    })
    const full = { 'node-rs': '@node-rs/jieba', wasm: 'jieba-wasm' }[name] ?? name
    const { code, err } = gongbao(['segment', 'texts/a.txt', '--segmenter', name], '', folder, [full])
    expect([code, err]).toEqual([
      2,
      `E_SEGMENTER: The word segmenter cannot be loaded\n  ${full}: Cannot find module '${full}'; to have it: npm install ${full}\n`,
    ])
  })

  test('threads find words by it too', () => {
    mkdirSync(join(folder, 'many'))
    for (let i = 0; i < 9; i++)
      writeFileSync(join(folder, 'many', `${i}.txt`), '2019年政府工作报告\n深化改革。\n')
    const call = ['trends', 'many', '--words', '改革', '--segmenter', 'node-rs']
    expect(gongbao(call, '', folder, ['nodejieba', 'jieba-wasm'])).toMatchObject({ code: 0, err: '' })
  })

  test('another one is refused, with those that there are', () => {
    const { code, err } = gongbao(['segment', 'texts/a.txt', '--segmenter', 'hanlp'], '', folder)
    expect(code).toBe(2)
    expect(err).toContain('nodejieba, node-rs, wasm')
  })
})
