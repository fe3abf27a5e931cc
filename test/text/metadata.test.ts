import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDivision } from '../../src/text/metadata/divisions.js'
import { referenceDayOf } from '../../src/text/metadata/reference.js'
import { readMetadata } from '../../src/text/metadata.js'
import { findRegions } from '../../src/text/regions.js'
import { buildStructure } from '../../src/text/structure.js'

const read = (text: string, path?: string, frontMatter?: Record<string, string>) => {
  const structure = buildStructure(text)
  return readMetadata(text, { structure, regions: findRegions(text, structure), path, frontMatter })
}
const report = (head: string, title = '', body = '现在，我代表市人民政府，向大会报告工作，请予审议。') =>
  `${title ? `---\ntitle: ${title}\n---\n` : ''}${head}\n各位代表：\n${body}\n一、2018年工作回顾\n过去一年，各项工作取得新进展。\n二、2019年主要任务\n今年要做好以下工作。`

describe('a report', () => {
  it('tells region, years, day, session and speaker in its head', () => {
    const m = read(
      report('政府工作报告\n——2019年1月8日在衡水市第六届人民代表大会第五次会议上\n衡水市人民政府市长 王景武'),
    )
    expect(m).toMatchObject({
      title: '政府工作报告',
      genre: 'report',
      region: { name: '衡水市', code: '131100', level: 'prefecture' },
      government: '衡水市人民政府',
      year: 2018,
      planYear: 2019,
      publishedAt: '2019-01-08',
      session: '衡水市第六届人民代表大会第五次会议',
      speaker: '王景武',
    })
    expect(m.origins).toMatchObject({ region: 'text', publishedAt: 'text', session: 'text', speaker: 'text' })
  })

  it.each([
    ['二〇一九年一月八日在贵州省第十三届人民代表大会第二次会议上', '2019-01-08', '520000'],
    ['（2019年1月8日）', '2019-01-08', undefined],
    ['2019年 1月 8日 在眉山市第四届人民代表大会第四次会议上', '2019-01-08', '511400'],
    ['在黔南布依族苗族自治州第十四届人民代表大会第四次会议上\n（2019年1月8日）', '2019-01-08', '522700'],
    ['2019年1月8日在眉山市\n第四届人民代表大会第四次会议上', '2019-01-08', '511400'],
    ['——2019年1月在甘孜州十二届人大三次会议上', '2019-01', '513300'],
  ])('has its day and place in %s', (head, day, code) => {
    const m = read(report(head))
    expect(m.publishedAt).toBe(day)
    expect(m.region?.code).toBe(code)
  })

  it('of the State Council is the nation’s', () => {
    const m = read(
      '政府工作报告\n——1998年3月5日在第九届全国人民代表大会第一次会议上\n国务院总理　李鹏\n各位代表：\n现在，我代表国务院，向大会作政府工作报告，请予审议。',
    )
    expect(m).toMatchObject({
      region: { code: '000000', level: 'nation' },
      government: '国务院',
      speaker: '李鹏',
      session: '第九届全国人民代表大会第一次会议',
      year: 1997,
      planYear: 1998,
    })
  })

  it.each([
    [
      '2021年政府工作报告\n各位代表：\n一、“十三五”工作回顾\n增长6%。\n二、面向2035年的奋斗目标\n',
      2020,
      2021,
    ],
    ['2013年主要任务\n政府工作报告\n各位代表：\n到2035年，基本实现现代化。', 2012, 2013],
    ['---\ntitle: 政府工作报告\nyear: 2019\n---\n各位代表：\n各项工作取得新进展。', 2018, 2019],
  ])('has the year of its title: %s', (text, year, planYear) => {
    expect(read(text)).toMatchObject({ year, planYear })
  })
  it.each([
    '---\ntitle: 政府工作报告\nregion: 广西\n---\n各位代表：\n现在，我代表自治区人民政府报告工作。',
    '---\ntitle: 政府工作报告\nsource: 广西壮族自治区人民政府门户网站\n---\n各位代表：\n现在，我代表自治区人民政府报告工作。',
  ])('of a 自治区 is placed by what stands above it', (text) => {
    expect(read(text).region).toMatchObject({ code: '450000' })
  })
  it('has the day that the title tells of the month, and a title once', () => {
    const text = `---\ntitle: 平川市政府工作报告平川市政府工作报告\n---\n各位代表：\n现在，我代表市人民政府报告工作。`
    expect(read(text).title).toBe('平川市政府工作报告')
    const dated = report('政府工作报告\n2019年1月', '政府工作报告（2019年1月8日 王强）')
    expect(read(dated).publishedAt).toBe('2019-01-08')
  })

  it('given in December plans the next year', () => {
    const m = read(
      '——2021年12月28日在湘潭市第十六届人民代表大会第一次会议上\n市长 胡贺波\n各位代表：\n现在，我代表市人民政府向大会报告工作。',
    )
    expect(m).toMatchObject({ year: 2021, planYear: 2022, publishedAt: '2021-12-28' })
  })

  it('is placed by front matter, then by its path, and says so', () => {
    const fromTitle = read(report('', '2019年遂宁市政府工作报告'))
    expect(fromTitle.region).toMatchObject({ name: '遂宁市' })
    expect(fromTitle.origins.region).toBe('front-matter')
    const fromPath = read(report('', '政府工作报告'), 'reports/遂宁市/2019.md')
    expect(fromPath.region).toMatchObject({ name: '遂宁市' })
    expect(fromPath.origins.region).toBe('path')
    expect(fromPath).toMatchObject({ year: 2018, planYear: 2019, publishedAt: '2019' })
  })

  it('leaves the speaker out where only a post is given', () => {
    expect(read(report('——2019年1月8日在衡水市第六届人民代表大会第五次会议上\n市长')).speaker).toBeUndefined()
  })

  it('takes no session from what was done since the last', () => {
    const m = read(report('', '', '一年来，我们完成了市六届人大四次会议确定的任务。'), '衡水市/2019.md')
    expect(m.session).toBeUndefined()
  })

  it.each([
    ['市长 何 平', '何平'],
    ['代市长 库尔班·买买提', '库尔班·买买提'],
    ['省长陆志强', '陆志强'],
    ['**县长** **石磊**', '石磊'],
  ])('is given by %s', (line, name) => {
    expect(read(report(`——2019年1月8日在衡水市第六届人民代表大会第五次会议上\n${line}`)).speaker).toBe(name)
  })
})

describe('something else above a report', () => {
  const HEAD = '政府工作报告\n——2019年1月8日在衡水市第六届人民代表大会第五次会议上\n衡水市人民政府市长 王景武'
  const NOTE = '昨天下午，邻县第三届中学生运动会在县体育场闭幕，共有320名选手参加，比上届增加45人。'

  it.each([
    ['a note', `${NOTE}\n\n`],
    ['two paragraphs', `${NOTE}\n\n路边的柳树绿得发亮，风吹过来，叶子哗哗地响，留下满路笑声。\n\n`],
  ])('changes nothing: %s', (_, above) => {
    expect(read(above + report(HEAD))).toEqual(read(report(HEAD)))
    expect(read(above + report('市长 王景武'))).toEqual(read(report('市长 王景武')))
    expect(read(above + report(''))).toEqual(read(report('')))
  })

  it('is not seen where the text goes on', () => {
    const text = `${NOTE}\n\n${NOTE.slice(5)}\n\n各位代表：\n现在，我代表市人民政府，向大会报告工作。`
    expect(buildStructure(text).sections).toEqual(buildStructure(text.replace('各位代表：\n', '')).sections)
  })
})

describe('a place', () => {
  it.each([
    ['2016年1月24日在福建省福州市鼓楼区第十六届人民代表大会第六次会议上', '鼓楼区', '350102'],
    ['——2002年1月16日在襄樊市第十三届人民代表大会第四次会议上', '襄阳市', '420600'],
    ['2021年1月14日在朝阳区第十六届人民代表大会第七次会议上', '朝阳区', undefined],
    ['——2022年2月23日在市第六届人民代表大会第一次会议上\n信阳市人民政府代市长 陈志伟', '信阳市', '411500'],
  ])('is read in %s', (head, name, code) => {
    const { region } = read(report(head))
    expect(region?.name).toBe(name)
    expect(region?.code).toBe(code)
  })

  it('of the same name is told apart by the path', () => {
    const head = '2021年1月14日在朝阳区第十六届人民代表大会第七次会议上'
    expect(read(report(head), '北京市/朝阳区/2021.md').region?.code).toBe('110105')
  })

  it('may stand in the line that introduces the report', () => {
    const m = read(
      report(
        '政府工作报告（全文）\n2019年1月21日，齐齐哈尔市市长李玉刚在市第十六届人民代表大会第二次会议上作政府工作报告。全文如下：',
      ),
    )
    expect(m).toMatchObject({ region: { name: '齐齐哈尔市' }, publishedAt: '2019-01-21', speaker: '李玉刚' })
  })
})

describe('a communiqué', () => {
  it('of a city is the city’s', () => {
    const m = read(
      '2020年武汉市国民经济和社会发展统计公报\n武汉市统计局 国家统计局武汉调查队\n2021年4月25日\n2020年，全市上下共同努力，经济稳步恢复，民生持续改善。',
    )
    expect(m).toMatchObject({ region: { code: '420100' }, year: 2020, publishedAt: '2021-04-25' })
  })

  it('of a few lines has a head', () => {
    const m = read(
      '2019年自治区国民经济和社会发展统计公报\n宁夏回族自治区统计局\n国家统计局宁夏调查总队\n2020年4月30日\n2019年，增长6.5%。',
    )
    expect(m).toMatchObject({ year: 2019, publishedAt: '2020-04-30', region: { code: '640000' } })
  })
  it('tells its year and its day', () => {
    const m = read(
      '**中华人民共和国**\n**2013年国民经济和社会发展统计公报**\n国家统计局\n2014年2月24日\n2013年，国民经济平稳运行，各项事业取得新的进展。',
    )
    expect(m).toMatchObject({
      genre: 'communique',
      title: '中华人民共和国2013年国民经济和社会发展统计公报',
      year: 2013,
      publishedAt: '2014-02-24',
      region: { level: 'nation' },
    })
    expect(m.planYear).toBeUndefined()
  })
})

const PROSE = '连日来，县里的干部走村入户，把政策送到群众手中，受到大家的欢迎和好评。'

describe('an article', () => {
  it('tells title, outlet, time and authors in its head', () => {
    const m = read(
      `政策送上门 服务零距离\n云岭日报 2019-04-02 07:15\n本报记者 陶然 石坚 通讯员 高山\n${PROSE}\n${PROSE}`,
    )
    expect(m).toMatchObject({
      title: '政策送上门 服务零距离',
      outlet: '云岭日报',
      publishedAt: '2019-04-02T07:15',
      authors: ['陶然', '石坚', '高山'],
    })
  })

  it('may have them in a source line and at its end', () => {
    const m = read(`政策送上门\n来源：云岭网 发布时间：2019年4月2日\n${PROSE}\n${PROSE}（陶然）`)
    expect(m).toMatchObject({
      title: '政策送上门',
      outlet: '云岭网',
      publishedAt: '2019-04-02',
      authors: ['陶然'],
    })
  })

  it('has its title below the name of the column, or on several lines', () => {
    expect(
      read(
        '要闻\n某区推进老旧小区改造工程\n来源：\n某区融媒体中心\n2020-05-20\n本报讯 日前，某区推进老旧小区改造，惠及三千户居民。',
      ).title,
    ).toBe('某区推进老旧小区改造工程')
    const decision = read(
      '某某市人民政府\n关于加强农田水利建设的\n意见\n各县区人民政府：\n为加强农田水利建设，现提出如下意见，请认真贯彻执行。',
    )
    expect(decision.title).toBe('某某市人民政府关于加强农田水利建设的意见')
    const shout = read(
      '2019年全市秋收圆满结束！\n发布时间：2019-10-18 来源：某市农业农村局\n10月中旬，全市秋收结束，粮食总产再创新高。',
    )
    expect(shout).toMatchObject({
      title: '2019年全市秋收圆满结束！',
      outlet: '某市农业农村局',
      publishedAt: '2019-10-18',
    })
  })
  it('has its outlet on the line below 来源', () => {
    const { outlet } = read(
      '某区推进老旧小区改造工程\n来源：\n某区融媒体中心\n本报讯 日前，某区推进老旧小区改造，惠及居民。',
    )
    expect(outlet).toBe('某区融媒体中心')
  })
  it('about a report is no report', () => {
    for (const title of ['市长作政府工作报告', '代表热议政府工作报告', '聚焦《政府工作报告》里的民生温度'])
      expect(read(`${title}\n云岭日报 2019-04-02\n本报记者 陶然\n${PROSE}\n${PROSE}`).genre).toBe('news')
  })

  it('may be news from a wire', () => {
    const m = read(`新华社北京2019年3月14日电 ${PROSE}`)
    expect(m).toMatchObject({ outlet: '新华社', publishedAt: '2019-03-14', genre: 'news' })
  })

  it('has no author 观点, and no outlet where 来源 is a word', () => {
    const m = read(`某地经验\n${PROSE}\n智慧来源于群众，力量来源于基层。\n本文仅代表作者观点。`)
    expect(m.authors).toEqual([])
    expect(m.outlet).toBeUndefined()
  })

  it('takes from the page what it does not say itself', () => {
    const m = read(`${PROSE}\n${PROSE}`, 'a.html', {
      title: '政策送上门',
      source: '云岭网',
      author: '陶然',
      date: '2019-04-02 10:00',
    })
    expect(m).toMatchObject({
      title: '政策送上门',
      outlet: '云岭网',
      authors: ['陶然'],
      publishedAt: '2019-04-02T10:00',
    })
    expect(m.origins).toMatchObject({
      title: 'front-matter',
      outlet: 'front-matter',
      publishedAt: 'front-matter',
    })
  })
})

describe('the lines around a headline', () => {
  const TITLE = '云岭县扎实推进春灌工作'
  it.each([
    ['发布时间：2024-01-27 来源：云岭日报', '2024-01-27', '云岭日报'],
    ['2024年01月27日 08:30', '2024-01-27T08:30', undefined],
    ['时间：2024-01-27 08:30 来源：云岭县水利局 浏览次数：318', '2024-01-27T08:30', '云岭县水利局'],
    ['[2024-01-27] 信息来源: 云岭网 字号：[大 中 小]', '2024-01-27', '云岭网'],
    ['来源：2024年01月27日', '2024-01-27', undefined],
    ['图片来源：云岭网 数据来源：县统计局', undefined, undefined],
    ['发布日期：2023-02-29', undefined, undefined],
    ['成文日期：2024-01-20 发布日期：2024-01-27', '2024-01-27', undefined],
  ])('%s', (line, day, outlet) => {
    const m = read(`${TITLE}\n${line}\n${PROSE}\n${PROSE}`)
    expect([m.title, m.publishedAt, m.outlet]).toEqual([TITLE, day, outlet])
  })

  it.each(['今天是：2023年3月29日 星期三', '2023年3月29日 星期三', '欢迎您：2023年3月29日 星期三'])(
    '%s is the clock of the page',
    (clock) => {
      expect(read(`${clock}\n${TITLE}\n${PROSE}\n${PROSE}`).publishedAt).toBeUndefined()
      const m = read(`${clock}\n${TITLE}\n发布时间：2022-03-09\n${PROSE}\n${PROSE}`)
      expect(m).toMatchObject({ title: TITLE, publishedAt: '2022-03-09' })
    },
  )

  it('a wire report names its agency', () => {
    expect(read(`${TITLE}\n据新华社北京5月25日电 ${PROSE}`).outlet).toBe('新华社')
    expect(read(`${TITLE}\n云岭日报讯（记者陶然）${PROSE}`)).toMatchObject({ outlet: '云岭日报' })
  })

  it.each([
    '各位代表：',
    '云政发〔2020〕5号',
    '版面:第01版:要闻 上一篇 下一篇',
    '论文部分内容阅读',
    '云岭县人民政府文件',
  ])('%s is no title', (line) => {
    expect(read(`${line}\n${TITLE}\n${PROSE}\n${PROSE}`).title).not.toBe(line)
  })

  it('authors are names or nothing', () => {
    const authors = (line: string) => read(`${TITLE}\n${line}\n${PROSE}\n${PROSE}`).authors
    expect(authors('采写：陶然 石坚 责任编辑：高山 摄影：白杨')).toEqual(['陶然', '石坚'])
    expect(authors('作者：admin 点击：318')).toEqual([])
    expect(authors('作者：佚名')).toEqual([])
    expect(authors('作者：tg@example.cn')).toEqual([])
  })
})

describe('divisions', () => {
  it('are found by full, short and former name', () => {
    expect(findDivision('内蒙古')).toMatchObject({ code: '150000', level: 'province' })
    expect(findDivision('恩施州')).toMatchObject({ code: '422800' })
    expect(findDivision('毕节地区')).toMatchObject({ name: '毕节市' })
    expect(findDivision('襄樊市')).toMatchObject({ name: '襄阳市' })
    expect(findDivision('无此市')).toBeUndefined()
  })

  it('of the same name need a parent to be told apart', () => {
    expect(findDivision('鼓楼区')).toBeUndefined()
    expect(findDivision('鼓楼区', '350100')).toMatchObject({ code: '350102' })
    expect(findDivision('吉林')).toMatchObject({ level: 'province' })
  })
})

describe('the reference day', () => {
  it('is the day of publication, or one in its month or year', () => {
    expect(referenceDayOf({ publishedAt: '2019-04-02T07:15' })).toBe('2019-04-02')
    expect(referenceDayOf({ publishedAt: '2019-04' })).toBe('2019-04-01')
    expect(referenceDayOf({ publishedAt: '2019' })).toBe('2019-01-15')
    expect(referenceDayOf({})).toBeNull()
  })
})

describe('metadata', () => {
  it('throws on nothing', () => {
    const unit = fc.constantFrom(
      ...'年月日0123-：。\n',
      '第十届',
      '人民代表大会',
      '第一次会议',
      '市长',
      '政府工作报告',
      '来源：',
      '---\n',
      '记者 ',
    )
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 50 }),
        (parts) => void read(parts.join(''), parts.slice(0, 9).join('/')),
      ),
    )
  })
})

describe('years and region of a report', () => {
  const years = (sections: readonly string[], title = '', path?: string) => {
    const body = sections.map((s) => `${s}\n过去一年，各项工作取得新进展。`).join('\n')
    const text = `${title ? `---\ntitle: ${title}\n---\n` : ''}政府工作报告\n各位代表：\n现在，我向大会报告工作，请予审议。\n${body}`
    const { year, planYear } = read(text, path)
    return [year, planYear]
  }

  it.each([
    [['一、过去五年工作回顾', '二、2035年远景目标', '三、2013年主要任务'], ''],
    [['一、2012年工作回顾', '二、到2020年的目标任务', '三、2013年主要任务'], ''],
    [['一、2012年工作回顾', '二、展望二〇三五年的奋斗目标'], ''],
    [['一、过去五年工作', '二、十四五末目标和到2035年远景目标', '三、2013年重点工作'], ''],
    [['一、2008—2012年工作回顾', '二、2013—2017年奋斗目标', '三、2013年重点工作'], ''],
    [['一、2012年工作回顾', '二、2020年奋斗目标'], ''],
    [['一、五年工作回顾', '二、2035年目标'], '2013年政府工作报告'],
    [['一、五年工作回顾', '二、面向2035年的任务'], '政府工作报告（2013年）'],
  ])('are not those of a far goal: %j', (sections, title) => {
    expect(years(sections, title)).toEqual([2012, 2013])
  })

  it('are not told by a far goal alone', () => {
    expect(years(['一、工作回顾', '二、到2035年的远景目标'])).toEqual([undefined, undefined])
    expect(years(['一、工作回顾', '二、2035年基本实现现代化的任务'], '', 'a/2013.md')).toEqual([2012, 2013])
  })

  it.each([
    ['在宁夏回族自治区第十二届人民代表大会第一次会议上', '自治区政府工作报告', '640000'],
    ['广西壮族自治区2022年政府工作报告', '自治区2022年政府工作报告', '450000'],
    ['内蒙古自治区人民政府', '自治区政府工作报告', '150000'],
    ['在湖南省第十三届人民代表大会第五次会议上', '省政府工作报告', '430000'],
    ['在自治区第十三届人民代表大会第五次会议上', '2022年西藏自治区政府工作报告', '540000'],
    ['在自治区第十三届人民代表大会第五次会议上', '2022年自治区政府工作报告', undefined],
  ])('the region is in %s where the front matter says %s', (line, title, code) => {
    const m = read(report(`政府工作报告\n${line}`, title, '现在，我代表自治区人民政府，向大会报告工作。'))
    expect(m.region?.code).toBe(code)
    if (code === undefined) expect(m.region).toBeUndefined()
  })
})
