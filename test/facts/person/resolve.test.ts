import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/analyze.js'

const analyzer = createAnalyzer({ kinds: ['person'] })
const persons = (text: string) =>
  analyzer.analyze(text).facts.map((f) => ('title' in f && f.title ? `${f.title}|${f.text}` : f.text))

describe('a person named with a post', () => {
  test('is found again without it', () => {
    expect(persons('县长邵国栋到村里走访。邵国栋强调，要抓紧抢收。')).toEqual(['县长|邵国栋', '邵国栋'])
  })

  test('is found again before he was introduced', () => {
    expect(persons('田桂芳获评劳动模范\n车间主任田桂芳干了二十年。')).toEqual(['田桂芳', '车间主任|田桂芳'])
  })

  test('with a short name is not found inside a word', () => {
    expect(persons('镇长高山说完，大家望着高山流水出神。')).not.toContain('高山流水')
  })
})

test('a title is not searched for persons', () => {
  expect(persons('大家重读《焦裕禄同志的故事》。')).toEqual([])
})

test('a post with several parts is kept whole', () => {
  expect(persons('市委副书记、市长、市防汛抗旱指挥部指挥长陆文杰出席。')).toEqual([
    '市委副书记、市长、市防汛抗旱指挥部指挥长|陆文杰',
  ])
})

test('organs with 和 in their name stay whole in a post', () => {
  expect(persons('市人力资源和社会保障局局长龚晓东介绍了情况。')).toEqual([
    '市人力资源和社会保障局局长|龚晓东',
  ])
})

test('what leads to a person is no part of the post', () => {
  expect(persons('会上邀请省农科院原副院长贺建明授课。')).toEqual(['省农科院原副院长|贺建明'])
})

test('a head of two lines gives the post and the name', () => {
  expect(persons('政府工作报告\n市长\n潘志远\n各位代表：')).toEqual(['市长|潘志远'])
})

describe('a surname that is a word', () => {
  test('names with its post whom the text names in full behind that post', () => {
    expect(persons('老支书席明远修了路。席支书说：“值得。”')).toEqual(['老支书|席明远', '支书|席支书'])
    expect(persons('席支书说：“值得。”')).toEqual([])
    expect(persons('老支书席地而坐。席支书说：“值得。”')).toEqual([])
  })

  test('and a given name that is one are somebody who goes to a place', () => {
    expect(persons('市长席为民到汉中市调研。')).toEqual(['市长|席为民'])
    expect(persons('市长席为民赴汉中市调研。')).toEqual(['市长|席为民'])
    expect(persons('市长席利民到汉中市调研。')).toEqual(['市长|席利民'])
    expect(persons('市长席新民到汉中市调研。')).toEqual(['市长|席新民'])
    expect(persons('市长席安民到汉中市调研。')).toEqual(['市长|席安民'])
    expect(persons('市长应为民到汉中市办事。')).toEqual([])
  })
})

test('a dotted name ends where the text ends it before a mark', () => {
  expect(persons('村民艾力江·买买提尼亚孜，53岁。艾力江·买买提尼亚孜塞来一包杏干。')).toEqual([
    '艾力江·买买提尼亚孜',
    '艾力江·买买提尼亚孜',
  ])
})
