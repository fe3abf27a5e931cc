import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { documentLineSchema } from '../../src/archive/document.js'

const linksOf = (text: string) => {
  const { links, facts } = analyze(text, { referenceDate: '2020-05-20' })
  return links.map((l) => [l.type, facts[l.from]!.text, l.text])
}

test('a slogan is linked to each of its members, where they stand in the source', () => {
  const source = '以比學習、比作風、比奉獻為內容，開展“三比”活動。'
  const { links } = analyze(source)
  const members = links.filter((l) => l.type === 'member')
  expect(members.map((l) => source.slice(l.start, l.end))).toEqual(['比學習', '比作風', '比奉獻'])
})

test('a document is linked to the organization that issued it', () => {
  expect(linksOf('省财政厅印发了《会计基础工作规范》。')).toContainEqual([
    'issuer',
    '会计基础工作规范',
    '省财政厅',
  ])
})

test('a campaign is linked to who runs it, not to who stands near', () => {
  expect(linksOf('市教育局组织开展“书香校园”创建活动。')).toContainEqual([
    'organizer',
    '书香校园',
    '市教育局',
  ])
  expect(
    linksOf('市教育局负责人参加了座谈。全市开展“书香校园”创建活动。').filter(([t]) => t === 'organizer'),
  ).toEqual([])
})

test('a person is linked to the organization in the post', () => {
  expect(linksOf('市财政局局长王建国介绍了情况。')).toContainEqual(['affiliation', '王建国', '市财政局'])
})

test('mentions of one thing share an entity, in full and in short', () => {
  const { facts } = analyze(
    '市人民政府办公室负责协调，市政府办公室每月通报。习近平总书记强调，要学习习近平同志的讲话。',
  )
  const entities = (kind: string) => new Set(facts.filter((f) => f.kind === kind).map((f) => f.entity))
  expect(facts.filter((f) => f.kind === 'organization').length).toBeGreaterThan(1)
  expect(entities('organization').size).toBe(1)
  expect(facts.filter((f) => f.kind === 'person')).toHaveLength(2)
  expect(entities('person').size).toBe(1)
})

test('every link of a document points at facts that are there', () => {
  const text = '省发展改革委印发《规划》，以比学习、比作风为内容开展“两比”活动，厦门市生产总值增长6%。'
  const { links, facts } = analyze(text)
  for (const { from, to } of links) {
    expect(facts[from]).toBeDefined()
    if (to !== undefined) expect(facts[to]).toBeDefined()
  }
  expect(documentLineSchema.shape.links.safeParse(links).error).toBeUndefined()
})
