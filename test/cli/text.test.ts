import Ajv from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { gongbao } from './run.js'

test('clean gives the restored, simplified text', () => {
  const spun =
    '機(jī)關(guān)單(dān)位團(tuán)結(jié)協(xié)作，認(rèn)真落實(shí)責(zé)任，全面完成目標(biāo)任務(wù)。'
  expect(gongbao(['clean'], spun).out).toBe('机关单位团结协作，认真落实责任，全面完成目标任务。\n')
})

test('convert goes from one script to another', () => {
  expect(gongbao(['convert', '--from', 'cn', '--to', 'twp'], '软件').out).toBe('軟體\n')
  expect(gongbao(['convert'], '機關').out).toBe('机关\n')
})

test('an unknown script is refused', () => {
  expect(gongbao(['convert', '--to', 'klingon'], '软件')).toMatchObject({ code: 2, out: '' })
})

test('segment separates words, with parts of speech if asked', () => {
  expect(gongbao(['segment'], '深化三服务活动').out).toBe('深化 三服务 活动\n')
  expect(gongbao(['segment', '--pos'], '三服务').out).toMatch(/^三服务\/[a-z]+\n$/u)
})

test('a missing file is told with its code', () => {
  expect(gongbao(['clean', 'nowhere.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('E_PATH') })
})

test('rules lists every rule with an example', () => {
  const lines = gongbao(['rules']).out.trim().split('\n')
  expect(lines.length).toBeGreaterThan(15)
  for (const line of lines) expect(line).toMatch(/^[a-z-]+\/[a-z0-9/-]+\t./u)
})

test('rules explain tells which rule read what, and which was tried in vain', () => {
  const { out } = gongbao(['rules', 'explain', '截至2019年11月，完成259项'])
  expect(out).toMatch(/quantity\/\S+\tread\t259项/u)
  expect(out).toMatch(/no match|refused/u)
})

test('schema is a JSON Schema that what extract writes keeps to', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(gongbao(['schema']).out))
  const text = '5月20日，市政府印发《工作要点》，推进“放管服”改革，完成259项，占比25%左右，增长3.5%。'
  const line = JSON.parse(gongbao(['extract', '-', '--reference-date', '2020-05-20'], text).out)
  expect(line.facts.length).toBeGreaterThan(4)
  expect(validate(line), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...line, facts: [{ kind: 'date' }] })).toBe(false)
})
