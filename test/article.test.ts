import { expect, test } from 'vitest'
import { analyze } from '../src/analyze.js'
import { awayRanges } from '../src/rules/article.js'
import { readText } from '../src/text/read.js'

const BODY = [
  '镇党委书记柳成荫昨天到村里走访，和群众一起算了收入账，看了新修的水渠。',
  '绍兴市财政局随后组织学习，大家围绕“比学习、比作风、比奉献”谈了打算和体会。',
  '会上提出，要把“三比”活动同秋收一起安排，力争粮食总产量增长三个百分点以上。',
]
const TAIL = ['责任编辑：柳成荫', '版权所有 绍兴市财政局 未经书面授权不得转载']

test('nothing is derived inside copies and furniture', () => {
  const text = [...BODY, ...TAIL, '', ...BODY].join('\n')
  const document = readText(text, {})
  const away = awayRanges(document)
  expect(away.length).toBeGreaterThan(0)
  const { facts, links } = analyze(text)
  const inside = ({ cleanStart, cleanEnd }: { cleanStart: number; cleanEnd: number }) =>
    away.some(({ start, end }) => cleanStart < end && start < cleanEnd)
  expect(facts.length).toBeGreaterThan(0)
  expect([...facts, ...links].filter(inside)).toEqual([])
  // the copy adds nothing
  const once = analyze(BODY.join('\n'))
  expect(facts.map((f) => f.text)).toEqual(once.facts.map((f) => f.text))
  expect(links).toHaveLength(once.links.length)
  expect(analyze(text, { includeFurniture: true }).facts.length).toBeGreaterThan(facts.length)
})

test('what stands in furniture tells nothing of the article', () => {
  const text = `${BODY[0]}\n县里开展“三比”活动。\n相关新闻\n以比学习、比作风、比奉献为内容的“三比”活动\n`
  const membersOf = (includeFurniture: boolean) =>
    analyze(text, { includeFurniture }).facts.find((f) => f.kind === 'slogan' && f.name === '三比')
  expect(membersOf(true)).toHaveProperty('members')
  expect(membersOf(false)).not.toHaveProperty('members')
})
