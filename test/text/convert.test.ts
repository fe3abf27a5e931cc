import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GongbaoError } from '../../src/errors.js'
import { convert, convertWithMap, SCRIPTS, type Script } from '../../src/text/convert.js'
import { sourceSpan } from '../../src/text/map.js'
import { simplify } from '../../src/text/simplify.js'
import { PROSE, SENTENCES } from './prose.js'

describe('conversion between written standards', () => {
  it.each([
    ['机关网络软件', 'cn', 'twp', '機關網路軟體'],
    ['里面的出租车', 'cn', 'tw', '裡面的出租車'],
    ['行政長官', 't', 'cn', '行政长官'],
    ['裡面', 'tw', 'hk', '裏面'],
    ['學校', 't', 'jp', '学校'],
    ['折合人民币', 'cn', 't', '折合人民幣'],
    ['計畫', 't', 'cn', '计划'],
    ['踏上新征程，抗台救灾', 'cn', 'hk', '踏上新征程，抗颱救災'],
    ['干支线公路，面制品加工', 'cn', 'tw', '幹支線公路，麵製品加工'],
  ] as const)('%s from %s to %s is %s', (text, from, to, wanted) => {
    expect(convert(text, { from, to })).toBe(wanted)
  })
  it('works in every direction', () => {
    for (const from of SCRIPTS)
      for (const to of SCRIPTS) expect(convert('2020年', { from, to })).toBe('2020年')
  })
  it('of an unknown standard is refused with a code', () => {
    expect(() => convert('文', { from: 'xx' as Script, to: 'cn' })).toThrow(GongbaoError)
    try {
      convert('文', { from: 'cn', to: 'xx' as Script })
    } catch (error) {
      expect((error as GongbaoError).code).toBe('E_SCRIPT')
    }
  })
  it('gives prose back after going to Taiwan and home', () => {
    for (const sentence of SENTENCES)
      expect(convert(convert(sentence, { from: 'cn', to: 'tw' }), { from: 'tw', to: 'cn' })).toBe(sentence)
  })
})

describe('the map of a conversion', () => {
  it('leads through phrases that change their length', () => {
    const source = '打印机和数据库的程序员'
    const { text, map } = convertWithMap(source, { from: 'cn', to: 'twp' })
    expect(text).toBe('印表機和資料庫的程式設計師')
    const at = text.indexOf('程式設計師')
    expect(sourceSpan(map, at, at + 5)).toEqual({ start: 8, end: 11 })
    expect(sourceSpan(map, text.indexOf('和'), text.indexOf('和') + 1)).toEqual({ start: 3, end: 4 })
  })
  it('never runs backwards, and covers the whole text', () => {
    const words = [
      '程序员',
      '打印机',
      '机器人',
      '的',
      '和',
      '2020',
      '互联网',
      '软件',
      '渲染',
      '𠮷',
      '程',
      '序',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), fc.constantFrom(...SCRIPTS), (parts, to) => {
        const source = parts.join('')
        const { text, map } = convertWithMap(source, { from: 'cn', to })
        let at = 0
        for (let i = 0; i < text.length; i++) {
          const { start, end } = sourceSpan(map, i, i + 1)
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = start
        }
        if (source !== '') expect(sourceSpan(map, 0, text.length)).toEqual({ start: 0, end: source.length })
      }),
    )
  })
})

describe('a phrase whose length the conversion changes', () => {
  const phrases = [
    '程序员',
    '打印机',
    '数据库',
    '互联网',
    '因特网',
    '软件',
    '光盘',
    '出租车',
    '自行车',
    '信息安全',
    '渲染',
    '算法',
  ]
  const traditional = phrases.map((phrase) => convert(phrase, { from: 'cn', to: 'twp' }))
  it.each([
    ['cn', 'twp', phrases],
    ['twp', 'cn', traditional],
    ['twp', 'hk', traditional],
    ['hk', 'twp', phrases.map((phrase) => convert(phrase, { from: 'cn', to: 'hk' }))],
  ] as const)('leads back to itself, from %s to %s', (from, to, words) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, '一', '2020年'), { minLength: 1, maxLength: 8 }),
        (parts) => {
          const { text, map } = convertWithMap(parts.join('，'), { from, to })
          let at = 0
          let origin = 0
          for (const part of parts) {
            const wanted = convert(part, { from, to })
            expect(text.slice(at, at + wanted.length)).toBe(wanted)
            expect(sourceSpan(map, at, at + wanted.length)).toEqual({
              start: origin,
              end: origin + part.length,
            })
            at += wanted.length + 1
            origin += part.length + 1
          }
        },
      ),
    )
  })
})

describe('simplification of any text', () => {
  it('leaves simplified prose as it is', () => {
    expect(simplify(PROSE)).toEqual({ text: PROSE, edits: [] })
    const names = '乾隆年间，瞭望塔旁，土著居民，慰藉人心，张乾、李堃'
    expect(simplify(names).text).toBe(names)
  })
  it('puts right a traditional word inside simplified prose, and nothing else', () => {
    const text = '我们建设服務型机关，瞭望未来，乾隆年间的土著，著名专家'
    expect(simplify(text).text).toBe(text.replace('務', '务'))
  })
  it.each([
    [
      '踐行著宗旨，隨著發展，成績顯著，著力推進，著名專家，執著追求',
      '践行着宗旨，随着发展，成绩显著，着力推进，著名专家，执着追求',
    ],
    ['乾部、乾淨、乾隆年間', '干部、干净、乾隆年间'],
    ['計畫、規畫、企畫與繪畫', '计划、规划、企划与绘画'],
    ['答覆、恢復、重複、覆蓋', '答复、恢复、重复、覆盖'],
    ['憑藉、慰藉、藉此機會', '凭借、慰藉、借此机会'],
    ['裏面、公里、里程碑', '里面、公里、里程碑'],
    ['於是、瞭解、明瞭、徵收、長征', '于是、了解、明了、征收、长征'],
  ])('of the words that OpenCC leaves: %s', (text, wanted) => expect(simplify(text).text).toBe(wanted))
  it.each([
    ['今後一段時期由於人手少，沿著大道', '今后一段时期由于人手少，沿着大道'],
    ['今後五年', '今后五年'],
    ['瞭解民情，乾部带著任务来，夥伴多，徵收到位', '了解民情，干部带着任务来，伙伴多，征收到位'],
    ['衞生', '卫生'],
    ['敍述', '叙述'],
  ])('finds the script of a word where nothing else shows it: %s', (text, wanted) =>
    expect(simplify(text).text).toBe(wanted),
  )
  it.each(['显著成效，名著（张某著），王某著《县志》', '於潜镇，陆徵祥，乾县', '温州税收强'])(
    'and keeps: %s',
    (text) => expect(simplify(text).text).toBe(text),
  )
  it('goes line by line where a text mixes the scripts', () => {
    expect(simplify('推进各项工作，明确责任单位\n隨著經濟發展，瞭望未來').text).toBe(
      '推进各项工作，明确责任单位\n随着经济发展，瞭望未来',
    )
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof simplify(text).text).toBe('string')
      }),
    )
    expect(simplify('\ud800機\udc00').text).toBe('\ud800机\udc00')
  })
})
