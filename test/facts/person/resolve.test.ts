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
