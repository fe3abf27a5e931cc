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

test('those who act together run a campaign together', () => {
  const organizers = linksOf('市教育局联合市总工会、团市委等单位开展“书香校园”创建活动。').filter(
    ([type]) => type === 'organizer',
  )
  expect(organizers.map(([, , by]) => by)).toEqual(['市教育局', '市总工会', '团市委'])
})

test('who runs a campaign may stand behind it', () => {
  expect(linksOf('“书香校园”创建活动由市教育局和市总工会联合主办。').map(([, , by]) => by)).toEqual([
    '市教育局',
    '市总工会',
  ])
})

test('who is only followed or looked up to runs nothing', () => {
  const texts = [
    '我们紧密团结在党中央周围，深入开展“书香校园”创建活动。',
    '落实省委、市委各项工作要求，深入开展“书香校园”创建活动。',
    '按照市教育局部署，各校开展“书香校园”创建活动。',
  ]
  expect(texts.flatMap(linksOf)).toEqual([])
})

test('a person with two posts is linked to both organizations', () => {
  expect(linksOf('市政府副秘书长、市信访局局长王建国介绍了情况。')).toEqual([
    ['affiliation', '王建国', '市政府'],
    ['affiliation', '王建国', '市信访局'],
  ])
})

const BODIES: readonly (readonly [text: string, place: string, body: string])[] = [
  ['青岛市委召开会议。', '青岛市', '青岛市委'],
  ['中共青岛市委办公厅印发通知。', '青岛市', '中共青岛市委办公厅'],
  ['共青团青岛市委主办活动。', '青岛市', '共青团青岛市委'],
  ['杭州市公安局西湖区分局破案。', '杭州市', '杭州市公安局西湖区分局'],
  ['厦门市思明区人大常委会召开会议。', '思明区', '厦门市思明区人大常委会'],
  ['山东省青岛市市南区人民法院宣判。', '市南区', '山东省青岛市市南区人民法院'],
]

test.each(BODIES)('%s: the place is linked to the body whose area it is', (text, place, body) => {
  expect(linksOf(text)).toEqual([['body', place, body]])
})

const RUN: readonly (readonly [text: string, what: string, by: string])[] = [
  ['市民政局推行“一门受理”机制，效果明显。', '一门受理', '市民政局'],
  ['“一线工作法”由市纪委监委总结推广。', '一线工作法', '市纪委监委'],
  ['区政府创新推出“管委会+公司”模式。', '管委会+公司', '区政府'],
  ['省农业农村厅实施“头雁”项目。', '头雁', '省农业农村厅'],
  ['县信访局探索“容缺受理”机制。', '容缺受理', '县信访局'],
  ['全市“清朗”行动由市委网信办牵头组织。', '清朗', '市委网信办'],
  ['在市总工会组织的“安康杯”竞赛活动中，职工踊跃参加。', '安康杯', '市总工会'],
  ['县妇联启动“美丽庭院”创建活动。', '美丽庭院', '县妇联'],
]

test.each(RUN)('%s: who runs a term or a campaign', (text, what, by) => {
  expect(linksOf(text)).toContainEqual(['organizer', what, by])
})

test('what is governed by a verb or a preposition runs nothing', () => {
  const texts = [
    '加快市中医院迁建，推进“健康细胞”创建活动。',
    '与省农业大学签约，开展“送技下乡”活动。',
    '按照省委、省政府要求，深化拓展“作风提升年”活动。',
    '对照世界银行标准，深化“一网通办”机制。',
  ]
  expect(texts.flatMap(linksOf).filter(([type]) => type === 'organizer')).toEqual([])
})

test('a thing that is dealt with is not run', () => {
  const texts = ['市住建局整治“僵尸企业”。', '市交通局推进“断头路”建设。', '市发改委服务“专精特新”企业。']
  expect(texts.flatMap(linksOf).filter(([type]) => type === 'organizer')).toEqual([])
})

const EMPLOYED: readonly (readonly [text: string, person: string, body: string])[] = [
  ['市财政局党组书记、局长王建国介绍情况。', '王建国', '市财政局党组'],
  ['县人民医院院长陈志强表示感谢。', '陈志强', '县人民医院'],
  ['柯桥区委书记张建国主持会议。', '张建国', '柯桥区委'],
  ['省政府办公厅秘书八处处长罗昭强到会。', '罗昭强', '省政府办公厅秘书八处'],
  ['绍兴市公安局交警支队支队长李明华参加。', '李明华', '绍兴市公安局交警支队'],
  ['任命王建国为绍兴市财政局局长。', '王建国', '绍兴市财政局'],
  ['免去王建国的绍兴市财政局局长职务。', '王建国', '绍兴市财政局'],
]

test.each(EMPLOYED)('%s: a person is linked to the whole body', (text, person, body) => {
  expect(linksOf(text).filter(([type]) => type === 'affiliation')).toEqual([['affiliation', person, body]])
})

test('an indicator is linked to the place it is said of, and what is carried over with it', () => {
  const about = linksOf('厦门市实现地区生产总值5995亿元，增长7.9%，其中思明区全年税收收入300亿元。').filter(
    ([type]) => type === 'about',
  )
  expect(about.map(([, , owner]) => owner)).toEqual(['厦门市', '厦门市', '思明区'])
})

test('the figures of a harbour are not those of its city', () => {
  expect(linksOf('天津港集装箱吞吐量达到2000万标准箱。')).toEqual([])
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

test('with and without the area an organization is one, where the text names one only', () => {
  const { facts } = analyze(
    '10月23日新昌县财政局组织学习。财政局负责人到场，县财政局志愿者参加。嵊州市教育局、新昌县教育局和县教育局。',
  )
  const entities = facts.flatMap((f) => (f.kind === 'organization' ? [f.entity] : []))
  expect(entities).toEqual([
    ...Array.from({ length: 3 }, () => 'organization/新昌县财政局'),
    'organization/嵊州市教育局',
    ...Array.from({ length: 2 }, () => 'organization/新昌县教育局'),
  ])
})

test('a short form that the text introduces is the organization, at every mention', () => {
  const { facts } = analyze('绍兴市大數據局（以下簡稱“越數局”）牽頭，越數局每月通報。')
  const found = facts.flatMap((f) => (f.kind === 'organization' ? [[f.name, f.entity]] : []))
  expect(found).toEqual([
    ['绍兴市大数据局', 'organization/绍兴市大数据局'],
    ['越数局', 'organization/绍兴市大数据局'],
    ['越数局', 'organization/绍兴市大数据局'],
  ])
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
