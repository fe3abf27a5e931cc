/** The parts of a segmenter: jieba's dictionary, what is added to it and taken out of it, and tokens that cover the text. */
import { describe, expect, test } from 'vitest'
import { contentKey, dictionaryLines, loosePhrases, parseFrequencies } from '../../src/segment/dictionary.js'
import { joinDates, joinDigits, joinMarks, joinNumerals, splitNumerals } from '../../src/segment/numerals.js'
import { alignedWords, type TaggedWord, tokensOf } from '../../src/segment/tokens.js'
import { joinNames } from '../../src/segment/unknown.js'

describe('a dictionary of jieba', () => {
  test('words, their counts and the tags of those asked for', () => {
    const { counts, total, tags } = parseFrequencies(
      '信息 1209 n\n\n技术 980\n 7 n\n发展 0 vn\n/12:3 5 m\n坏行\n 末 90x n\n山 3 ',
      new Set(['信息', '技术', '山']),
    )
    expect([...counts]).toEqual([
      ['信息', 1209],
      ['技术', 980],
      ['发展', 1],
      ['/12:3', 5],
      ['山', 3],
    ])
    expect(total).toBe(1209 + 980 + 1 + 5 + 3)
    expect([...tags]).toEqual([
      ['信息', 'n'],
      ['技术', 'n'],
      ['山', 'n'],
    ])
  })
  test.each([
    // of two and two characters: more than e⁵ times as often as by chance they are one word
    ['信息技术', 148, 149, false],
    ['信息技术', 148, 148, true],
    // of three: more than e² times
    ['年产值', 7, 8, false],
    ['年产值', 7, 7, true],
  ])('%s', (word, _, times, loose) => {
    const cut = word.length - 2
    const total = 1_000_000
    const counts = new Map([
      [word.slice(0, cut), 1000],
      [word.slice(cut), 1000],
      [word, times],
    ])
    expect(loosePhrases({ counts, total, tags: new Map() }).has(word)).toBe(loose)
  })
  test('parts of one character make no word of four loose, and words of two are never asked', () => {
    const loose = (...entries: (readonly [string, number])[]) =>
      [...loosePhrases({ counts: new Map(entries), total: 1000, tags: new Map() })].join()
    expect(loose(['甲', 900], ['乙丙丁', 900], ['甲乙丙丁', 1])).toBe('')
    expect(loose(['甲乙', 900], ['丙丁', 900], ['甲乙丙丁', 1])).toBe('甲乙丙丁')
    expect(loose(['甲', 900], ['乙', 900], ['甲乙', 1])).toBe('')
    expect(loose(['甲乙', 900], ['丙', 900], ['甲乙丙', 1])).toBe('甲乙丙')
    expect(loose(['甲乙丙', 900], ['丁戊', 900], ['甲乙丙丁戊', 1])).toBe('甲乙丙丁戊')
  })
  test('own words stand as they are told; a loose phrase is taken out unless it is one of them', () => {
    const dictionary = '甲乙 900 n\n丙丁 900 n\n甲乙丙丁 1 n\n戊己 900 n\n丙丁戊己 1 n'
    const words = [{ word: '丙丁戊己', freq: 7, pos: 'nz' }]
    expect(dictionaryLines(dictionary, { words, names: false })).toBe('甲乙丙丁 0 x\n丙丁戊己 7 nz\n')
    expect(contentKey({ words, names: false })).toBe('false\n丙丁戊己 7 nz')
  })
  test('a name is just so frequent that it wins over its parts', () => {
    const dictionary = '乡村 3000 n\n振兴 2000 v\n河 500 n\n长 900 n\n制 700 n\n河长 20 n\n四风 9 n'
    const lines = dictionaryLines(dictionary, { words: [], names: true }).split('\n')
    const of = (name: string) => lines.find((line) => line.startsWith(`${name} `))
    expect(['乡村振兴', '河长制', '四风'].map(of)).toEqual(['乡村振兴 16834 nz', '河长制 9 nz', '四风 10 n'])
  })
})

describe('tokens cover the text', () => {
  const told = (text: string, words: readonly TaggedWord[]) =>
    alignedWords(text, () => words)
      .map(({ word, tag }) => `${word}/${tag}`)
      .join(' ')
  test.each<[text: string, words: readonly TaggedWord[], aligned: string]>([
    [
      '甲乙丙',
      [
        { word: '甲', tag: 'n' },
        { word: '乙丙', tag: '' },
      ],
      '甲/n 乙丙/x',
    ],
    ['甲乙丙', [{ word: '乙', tag: 'n' }], '甲/x 乙/n 丙/x'],
    [
      '甲乙丙',
      [
        { word: '丁', tag: 'n' },
        { word: '', tag: 'n' },
      ],
      '甲乙丙/x',
    ],
    [
      '甲乙甲',
      [
        { word: '乙', tag: 'n' },
        { word: '甲', tag: '' },
      ],
      '甲/x 乙/n 甲/x',
    ],
    [
      '甲 乙',
      [
        { word: '甲', tag: 'n' },
        { word: '乙', tag: 'v' },
      ],
      '甲/n  /x 乙/v',
    ],
  ])('%s', (text, words, aligned) => {
    expect(told(text, words)).toBe(aligned)
  })
  test.each<[name: string, text: string, pieces: readonly number[]]>([
    ['as long as a piece', '国'.repeat(8192), [8192]],
    ['one longer', '国'.repeat(8193), [8192, 1]],
    ['with a comma at its end', `${'国'.repeat(8191)}，国`, [8192, 1]],
    ['with a comma right behind it', `${'国'.repeat(8192)}，国`, [8192, 2]],
    ['with a comma behind its half', `${'国'.repeat(4096)}，${'国'.repeat(5000)}`, [4097, 5000]],
    ['with a comma at its half', `${'国'.repeat(4095)}，${'国'.repeat(5000)}`, [8192, 904]],
    ['with a pair across its end', `${'国'.repeat(8191)}\u{20000}国`, [8191, 3]],
    ['with half a pair at its end', `${'国'.repeat(8192)}\udc00国`, [8192, 2]],
  ])('in pieces, for a text %s', (_, text, pieces) => {
    const cut: number[] = []
    alignedWords(text, (piece) => {
      cut.push(piece.length)
      return []
    })
    expect(cut).toEqual(pieces)
  })
  test('with their places', () => {
    expect(
      tokensOf(
        [
          { word: '甲乙', tag: 'n' },
          { word: '丙', tag: 'v' },
        ],
        5,
      ),
    ).toEqual([
      { text: '甲乙', start: 5, end: 7, pos: 'n' },
      { text: '丙', start: 7, end: 8, pos: 'v' },
    ])
    expect(tokensOf([{ word: '甲', tag: 'n' }])[0]).toMatchObject({ start: 0, end: 1 })
  })
})

describe('words joined and split', () => {
  const words = (line: string): TaggedWord[] =>
    line.split(' ').map((one) => {
      const [word = '', tag = 'x'] = one.split('/')
      return { word, tag }
    })
  const told = (all: readonly TaggedWord[]) => all.map(({ word, tag }) => `${word}/${tag}`).join(' ')
  test.each<[name: string, step: (all: readonly TaggedWord[]) => TaggedWord[], line: string, after: string]>([
    ['digits', joinDigits, '12/m ./x 5/m %/x', '12.5%/m'],
    ['digits at the end', joinDigits, '12/m ./x', '12/m ./x'],
    ['digits and letters', joinDigits, 'A/eng 12/m', 'A/eng 12/m'],
    ['numerals', joinNumerals, '三/m 万/m 五千/m 人/n', '三万五千/m 人/n'],
    ['one numeral', joinNumerals, '三/m 人/n', '三/m 人/n'],
    ['a share', joinNumerals, '百分之/m 五/m', '百分之五/m'],
    ['a fraction', joinNumerals, '三/m 分之/x 二/m', '三分之二/m'],
    ['an hour', joinNumerals, '三/m 点/x 五/m 分/q', '三/m 点/x 五/m 分/q'],
    ['a power at the end', joinNumerals, '12/m 万/m 亿/m', '12万亿/m'],
    ['a date', joinDates, '2020/m 年/q 5/m 月/q 20/m 日/q', '2020年/t 5月/t 20日/t'],
    ['minutes', joinDates, '9/m 时/q 30/m 分/q', '9时/t 30分/t'],
    ['minutes alone', joinDates, '30/m 分/q', '30/m 分/q'],
    ['a number of three digits', joinDates, '120/m 日/q', '120/m 日/q'],
    ['marks', joinMarks, '—/x —/x 甲/n', '——/x 甲/n'],
    ['a name of two', joinNames, '陶/nr 然/x 说/v', '陶然/nr 说/v'],
    ['a name of three', joinNames, '陶/nr 建/x 国/x 说/v', '陶建国/nr 说/v'],
    ['a name of four at most of three', joinNames, '陶/nr 建/x 国/x 华/x 说/v', '陶建国/nr 华/x 说/v'],
    ['a double surname', joinNames, '欧阳/nr 建/x 国/x 说/v', '欧阳建国/nr 说/v'],
    ['a name withheld', joinNames, '陶/nr 某/r 某/r 说/v', '陶某某/nr 说/v'],
    ['a name withheld in part', joinNames, '陶/nr 某/r 说/v', '陶某/nr 说/v'],
    ['a foreign name', joinNames, '斯/x 蒂/x 芬/x 说/v', '斯蒂芬/nrt 说/v'],
    [
      'split',
      (all) => splitNumerals(all, () => false),
      '三百人/m 三万元/m 第三/m 三/m 两百多/m',
      '三百/m 人/q 三万/m 元/q 第三/m 三/m 两百多/m',
    ],
    ['whole', (all) => splitNumerals(all, () => true), '三百人/m', '三百人/m'],
  ])('%s', (_, step, line, after) => {
    expect(told(step(words(line)))).toBe(after)
  })
})
