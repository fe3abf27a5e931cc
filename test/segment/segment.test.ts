import { createRequire } from 'node:module'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createJieba } from '../../src/segment/choose.js'
import { createNodeRsJieba } from '../../src/segment/node-rs.js'
import { segment } from '../../src/segment/segment.js'
import type { Token } from '../../src/segment/segmenter.js'
import { alignedWords, tokensOf } from '../../src/segment/tokens.js'
import { allWords } from '../../src/segment/words.js'

const words = (tokens: readonly Token[]): string[] => tokens.map((t) => t.text)

/** Tokens cover the text: each begins where the one before ended, and its text is the text there. */
function expectCover(text: string, tokens: readonly Token[]): void {
  let at = 0
  for (const token of tokens) {
    expect(token.start).toBe(at)
    expect(token.end).toBeGreaterThan(token.start)
    expect(token.text).toBe(text.slice(token.start, token.end))
    expect(token.pos).not.toBe('')
    at = token.end
  }
  expect(at).toBe(text.length)
}

describe('segment', () => {
  it.each([
    ['深化三服务活动', '三服务'],
    ['推进放管服，优化服务', '放管服'],
    ['推进放管服改革', '放管服改革'],
    ['市政府办公室党组书记', '党组书记'],
    ['共建一带一路', '一带一路'],
    ['在“两学一做”中', '两学一做'],
    ['全年固定资产投资增长', '固定资产投资'],
    ['一般公共预算收入增长', '一般公共预算收入'],
    ['培育专精特新企业', '专精特新'],
  ])('in %s reads %s as one word', (text, word) => {
    expect(words(segment(text))).toContain(word)
  })

  it.each([
    ['第三服务区建成', '服务区'],
    ['其余十六保险公司', '保险公司'],
    ['国营第三农场', '农场'],
    ['用电量大数据少', '用电量'],
  ])('in %s keeps %s whole, whose beginning closes a set phrase', (text, word) => {
    expect(words(segment(text))).toContain(word)
  })

  it('gives offsets and parts of speech', () => {
    expect(segment('深化三服务活动').slice(1)).toEqual([
      { text: '三服务', start: 2, end: 5, pos: 'n' },
      { text: '活动', start: 5, end: 7, pos: 'vn' },
    ])
  })

  it('covers spaces, line breaks, emoji, lone surrogates and NUL', () => {
    for (const text of [
      '',
      ' ',
      '报告 \r\n\u3000正文\t',
      '好🎉🎊好',
      '\ud83c',
      '好\udf89\ud83c好',
      '好\0\0坏',
      '\u200b\ufeff字',
    ])
      expectCover(text, segment(text))
  })

  it('covers any string, with either engine', () => {
    const second = createNodeRsJieba()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, units) => {
        const hostile = text + String.fromCharCode(...units)
        expectCover(hostile, segment(hostile))
        expectCover(hostile, second.segment(hostile))
      }),
      { numRuns: 60 },
    )
  })

  it('takes a long line without a separator in pieces, pairs unbroken', () => {
    const text = `年${'🎉'.repeat(10_000)}${'七'.repeat(20_001)}${'8'.repeat(20_001)}`
    const tokens = segment(text)
    expectCover(text, tokens)
    expect(tokens.every((t) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/u.test(t.text))).toBe(true)
  })

  it('reads a text of several pieces as it reads its sentences', () => {
    const sentence = '全年地区生产总值增长，一般公共预算收入稳定。'
    const once = words(segment(sentence))
    expect(words(segment(sentence.repeat(1500)))).toEqual(Array.from({ length: 1500 }, () => once).flat())
  })
})

describe('two dictionaries', () => {
  it('do not disturb each other, nor the host program', () => {
    const host = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')
    const text = '推广浦江湖口经验'
    const own = createJieba({ words: [{ word: '浦江湖口经验', freq: 5000, pos: 'nz' }] })
    expect(own.segment(text)).toEqual([
      { text: '推广', start: 0, end: 2, pos: 'v' },
      { text: '浦江湖口经验', start: 2, end: 8, pos: 'nz' },
    ])
    expect(words(segment(text))).not.toContain('浦江湖口经验')
    expect(host.cut('深化放管服改革')).not.toContain('放管服')
  })

  it('are one where the words are the same, in whatever order', () => {
    const a = allWords([{ word: '甲工程' }, { word: '乙工程' }])
    const b = allWords([{ word: '乙工程' }, { word: '甲工程' }])
    expect(a).toEqual(b)
  })
})

describe('words that cannot be taken', () => {
  it('are refused all at once, with their places', () => {
    const bad = [
      { word: '有 空格' },
      { word: '好词' },
      { word: '坏词', freq: -1 },
      { word: '词', pos: '名词' },
    ]
    try {
      createJieba({ words: bad })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_OPTION' })
      expect((error as { faults: { where: string }[] }).faults.map((f) => f.where)).toEqual([
        'words[0].word',
        'words[2].freq',
        'words[3].pos',
      ])
    }
  })
})

/** A fresh copy of a module for which `node:module` requires what `required` gives. */
async function importWith<Module>(path: string, required: (name?: string) => unknown): Promise<Module> {
  vi.resetModules()
  const native = Object.assign(required, { resolve: () => '/packages/jieba/index.js', cache: {} })
  vi.doMock('node:module', () => ({ default: { createRequire: () => native } }))
  return (await import(path)) as Module
}

describe('engines as they come', () => {
  afterEach(() => {
    vi.doUnmock('node:module')
    vi.resetModules()
  })

  it.each([
    ['nodejieba', '../../src/segment/nodejieba.js', 'createNodejieba'],
    ['@node-rs/jieba', '../../src/segment/node-rs.js', 'createNodeRsJieba'],
    ['jieba-wasm', '../../src/segment/jieba-wasm.js', 'createJiebaWasm'],
  ])('%s: not installed is said by code, at first use', async (name, path, maker) => {
    const module = await importWith<Record<string, typeof createJieba>>(path, () => {
      throw new Error(`Cannot find module '${name}'`)
    })
    const segmenter = (module[maker] as typeof createJieba)()
    expect(() => segmenter.segment('词')).toThrow(
      expect.objectContaining({ code: 'E_SEGMENTER', message: expect.stringContaining(name) }),
    )
  })

  it.each([
    [['@node-rs/jieba', 'jieba-wasm'], '@node-rs/jieba'],
    [['jieba-wasm'], 'jieba-wasm'],
  ])(
    'of those that are there (%j) the first is taken, and the segmenter says which',
    async (there, taken) => {
      const module = await importWith<{ createJieba: typeof createJieba }>(
        '../../src/segment/choose.js',
        (name?: string) => {
          if (!there.includes(name ?? '')) throw new Error(`Cannot find module '${name}'`)
          return {}
        },
      )
      expect(module.createJieba().name).toBe(taken)
    },
  )

  it('where there is none, every package is named with its command', async () => {
    const module = await importWith<{ createJieba: typeof createJieba }>(
      '../../src/segment/choose.js',
      (name?: string) => {
        throw new Error(`Cannot find module '${name}'`)
      },
    )
    const segmenter = module.createJieba()
    for (const use of [() => segmenter.segment('词'), () => segmenter.name])
      expect(use).toThrow(
        expect.objectContaining({
          code: 'E_SEGMENTER',
          message: expect.stringMatching(
            /npm install @node-rs\/jieba.*npm rebuild nodejieba.*npm install jieba-wasm/su,
          ),
        }),
      )
  })

  it('an engine that does not exist is refused when it is asked for', () => {
    expect(() => createJieba({ engine: 'hanlp' as never })).toThrow(
      expect.objectContaining({ code: 'E_OPTION', message: expect.stringContaining('jieba-wasm') }),
    )
  })

  it.each(['nodejieba', '@node-rs/jieba', 'jieba-wasm'] as const)(
    '%s knows our words and yours',
    (engine) => {
      const own = createJieba({ engine, words: [{ word: '柳泉经验' }] })
      expect(own.name).toBe(engine)
      expect(words(own.segment('推广柳泉经验，深化放管服改革'))).toEqual([
        '推广',
        '柳泉经验',
        '，',
        '深化',
        '放管服改革',
      ])
    },
  )

  it('nodejieba: dictionaries are shared, and refused by code once there are too many', async () => {
    const load = vi.fn()
    const dictionary = createRequire(import.meta.url)('nodejieba').DEFAULT_DICT as string
    const module = await importWith<{ createNodejieba: typeof createJieba }>(
      '../../src/segment/nodejieba.js',
      () => ({
        load,
        DEFAULT_DICT: dictionary,
        cut: (text: string) => [text],
        tag: (word: string) => [{ word, tag: 'n' }],
      }),
    )
    const open = (i: number) => module.createNodejieba({ words: [{ word: `第${i}号词` }] }).segment('词')
    for (let i = 0; i < 8; i++) open(i % 4)
    expect(load).toHaveBeenCalledTimes(4)
    expect(() => open(4)).toThrow(expect.objectContaining({ code: 'E_SEGMENTER' }))
  })
})

describe('the words of an engine', () => {
  it('cover what it dropped, and pass over what it invented', () => {
    const tokens = tokensOf(
      alignedWords('甲 乙\n丙', () => [
        { word: '甲', tag: 'n' },
        { word: '丁', tag: 'n' },
        { word: '丙', tag: '' },
      ]),
    )
    expect(tokens.map((t) => [t.text, t.pos])).toEqual([
      ['甲', 'n'],
      [' 乙\n', 'x'],
      ['丙', 'x'],
    ])
  })
})
