import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegionRange } from '../../src/text/document.js'
import { readText } from '../../src/text/read.js'
import { findRegions } from '../../src/text/regions.js'
import { buildStructure } from '../../src/text/structure.js'

const regions = (text: string) => findRegions(text, buildStructure(text))
const marked = (text: string, type: RegionRange['type']) =>
  regions(text)
    .filter((r) => r.type === type)
    .map((r) => `${r.detail ?? ''}:${text.slice(r.start, r.end)}`)

const BODY = [
  '本报讯（记者 陶然）3月6日，云岭县召开农田水利现场会，部署春灌工作。会议指出，要抢抓农时，确保灌溉用水。',
  '去年以来，该县整修渠道86公里，新建泵站12座，改善灌溉面积4.3万亩，粮食生产的底子更加牢固。',
  '下一步，该县将推行“渠长制”，把管护责任落实到村、到人，让每一条渠都有人管、有人护。',
]
const article = (...tail: string[]) => ['云岭县春灌忙', ...BODY, ...tail].join('\n')

describe('furniture', () => {
  it('is what stands under an article without being it', () => {
    expect(
      marked(
        article(
          '责任编辑：柳青',
          '版权声明：本文由云岭网发布，转载请注明出处。',
          '扫描二维码关注本网公众号',
          '新闻热线：0123-4567890 投稿邮箱：tg@example.cn',
          '微信 微博 QQ空间',
          'ID:jrtt',
        ),
        'furniture',
      ).map((m) => m.split(':')[0]),
    ).toEqual(['editor', 'copyright', 'qr', 'hotline', 'share', 'id'])
  })

  it('is a list of other articles, to the end of the page', () => {
    const tail = [
      '相关新闻',
      '邻县建成高标准农田',
      '本网讯 昨日，邻县传来喜讯，全年建设任务提前完成，验收工作正在...',
      '推荐阅读',
    ]
    expect(marked(article(...tail), 'furniture')).toEqual([`teaser:${tail.join('\n')}`])
  })

  it('is a list of titles above the article, and not the article', () => {
    const text = [
      '首页 > 新闻 > 正文',
      '热门推荐',
      '甲乡修路',
      '乙镇植树',
      '云岭县春灌忙',
      ...BODY,
      ...BODY.map((b) => b.replace('云岭', '山阳').replace('该县', '山阳县')),
    ].join('\n')
    expect(marked(text, 'furniture')).toEqual([
      'navigation:首页 > 新闻 > 正文',
      'teaser:热门推荐\n甲乡修路\n乙镇植树',
    ])
  })

  const ARTICLE = [
    '某区召开机关党建工作推进会',
    '发布日期：2020-05-20',
    '昨天上午，某区召开机关党建工作推进会，总结去年工作，安排今年任务。',
    '会议强调，要把“三服务”活动做深做实，让群众有更多的获得感。',
  ]
  it('is the menu of a page, down to the breadcrumb, and what follows the end of the article', () => {
    const { text, regions: found } = readText(
      [
        '某区政府网',
        '首页',
        '走进某区',
        '政务公开',
        '热点',
        '您的位置：首页 >> 政务要闻 >> 正文',
        ...ARTICLE,
        '责任编辑：李某',
        '上一篇：某区举行消防演练',
        '某区调整公交线路',
        '三条新线下月开通？市民这样看',
        '网站地图 | 联系我们 | 版权保护',
      ].join('\n'),
    )
    const taken = found.filter((r) => r.type === 'furniture').map((r) => text.slice(r.start, r.end))
    expect(text.split('\n').filter((line) => !taken.some((t) => t.includes(line)))).toEqual(ARTICLE)
  })
  it('is a breadcrumb over several lines, and a count on a line of its own', () => {
    const { text, regions: found } = readText(
      [
        '当前位置：',
        '首页',
        '>政务公开',
        '>通知',
        ...ARTICLE.slice(0, 2),
        '浏览次数：',
        '318',
        ...ARTICLE.slice(2),
      ].join('\n'),
    )
    const taken = found.filter((r) => r.type === 'furniture').map((r) => text.slice(r.start, r.end))
    expect(text.split('\n').filter((line) => !taken.includes(line))).toEqual(ARTICLE)
  })
  it('is what readers said below', () => {
    const comments = [
      '张某某网友',
      '说得对。',
      '昨天 举报 赞3 回复',
      '李某某网友',
      '支持。',
      '回复 踩0 赞1 收藏',
      '王某',
      '好。',
      '举报 赞 回复',
    ]
    const { text, regions: found } = readText([...ARTICLE, ...comments].join('\n'))
    const taken = found.filter((r) => r.type === 'furniture')
    for (const said of ['说得对。', '支持。', '好。'])
      expect(taken.some((r) => r.detail === 'comment' && text.slice(r.start, r.end) === said)).toBe(true)
    expect(taken.every((r) => r.start > text.indexOf('获得感'))).toBe(true)
  })
  it('is no appendix below the editor, no list of names and no list of contents', () => {
    const names = ['王某', '李某', '张某某', '赵某', '钱某某', '孙某', '周某']
    const text = [
      ARTICLE[0],
      '目录',
      '一、总则',
      '二、目标',
      '三、任务',
      '四、措施',
      '五、保障',
      '六、附则',
      ...ARTICLE.slice(2),
      '获奖名单',
      ...names,
      '责任编辑：李某',
      '附件：1. 任务分工表',
    ].join('\n')
    const { text: clean, regions: found } = readText(text)
    const taken = found.filter((r) => r.type === 'furniture')
    expect(taken.map((r) => clean.slice(r.start, r.end))).toEqual(['责任编辑：李某'])
  })
  it('is an editor line run into the last paragraph', () => {
    expect(marked(`${article()}（责任编辑：柳青）`, 'furniture')).toEqual(['editor:（责任编辑：柳青）'])
  })

  it('is front matter', () => {
    expect(
      marked(`---\ntitle: 春灌\nsource: https://example.cn/2019/\n---\n${article()}`, 'furniture')[0],
    ).toMatch(/^front-matter:---/u)
  })

  it('is not the by-line, the source and the time of the article', () => {
    const text = [
      '云岭县春灌忙',
      '来源：云岭日报 2021-03-07 08:30',
      '本报记者 陶然 通讯员 石坚',
      ...BODY,
      '来源：云岭县人民政府',
    ].join('\n')
    expect(marked(text, 'furniture')).toEqual([])
  })

  it('is not prose that speaks of hotlines, codes and editors', () => {
    const prose = [
      '主编这本地方志的三位老人，编辑校对了整整五年。',
      '开通12345政务服务热线，群众扫码就能评价，办结率达到98%。',
      '县融媒体中心的公众号推出专栏，全年发布作品1200件，转载量居全市第二。',
      '相关新闻发布会由县政府新闻办组织，全年举办9场。',
    ]
    expect(marked(['云岭县工作纪实', ...prose, ...BODY].join('\n'), 'furniture')).toEqual([])
  })
})

describe('the page of a portal in plain text', () => {
  const PAGE = ['云岭县春灌忙', ...BODY]
  const kept = (...lines: string[]) => {
    const { text, regions: found } = readText(lines.join('\n'))
    const taken = found.filter((r) => r.type === 'furniture')
    let next = 0
    return text.split('\n').filter((line) => {
      const at = next
      next += line.length + 1
      return !taken.some((r) => r.start <= at && r.end >= at + line.length)
    })
  }

  it.each([
    '打印 关闭',
    '【打印】【关闭】',
    '登录 | 注册',
    '收藏本站 设为首页',
    '收藏本站设为首页',
    '视力保护色：',
    '政务微信 政务微博',
    '听全文',
    '加载中…',
    '没有更多了',
    '—END—',
    '发表评论 取消回复',
    '微信图片_20210307.jpg',
    '您是第123456位访客',
    '浏览次数：318',
    '川公网安备 51010402000000号',
    '附件下载',
    '（完）',
    '适老化版',
    '热搜：医保 社保',
    '已有 12 人参与评论',
    '全部评论(0)',
    '首页 走进云岭 政务公开 政务服务 互动交流',
  ])('%s is furniture', (line) => {
    expect(kept(...PAGE, line)).toEqual(PAGE)
  })

  it.each([
    ['[2021-03-05]云岭县开展防汛演练', '[2021-03-04]云岭县部署春耕备耕工作'],
    [
      '云岭县开展防汛演练　2021年3月5日',
      '云岭县部署春耕备耕工作　2021年3月4日',
      '云岭县召开安全生产会议　2021年3月3日',
    ],
  ])('titles with their days are furniture: %s', (...lines) => {
    expect(kept(...PAGE, ...lines)).toEqual(PAGE)
  })
  it('a record in brackets is furniture', () => {
    expect(
      kept(
        '【索引号】：003236045/2021-00012',
        '【主题分类】：水利',
        '【发布机构】：云岭县人民政府',
        '【时效性】：有效',
        ...PAGE,
      ),
    ).toEqual(PAGE)
  })

  it('a record above a document is furniture, and tells day, issuer and title', () => {
    const record = [
      '索 引 号：PC0000/2020-00123',
      '主题分类：民政、扶贫、救灾',
      '发文机关：平川市人民政府办公室',
      '成文日期：2020年10月30日',
      '标题：平川市人民政府办公室关于春灌工作的通知',
      '发文字号：平政办发〔2020〕61号',
      '发布日期：2020年11月05日',
      '有效性：有效',
    ]
    expect(kept(...record, ...BODY)).toEqual(BODY)
    expect(readText([...record, ...BODY].join('\n')).metadata).toMatchObject({
      title: '平川市人民政府办公室关于春灌工作的通知',
      outlet: '平川市人民政府办公室',
      publishedAt: '2020-11-05',
    })
  })

  it('titles with their days below the article, and the title printed again above it, are furniture', () => {
    const list = ['邻县建成高标准农田 2020-05-12', '甲乡修好水渠 2020-05-11', '乙镇开展防汛演练 2020-05-10']
    expect(kept(...PAGE, ...list)).toEqual(PAGE)
    const [six, seven] = ['甲乡修好水渠', '甲乡修好了水渠'].map((title) =>
      ['12', '11', '10'].map((day) => `${title}2020-05-${day}`),
    )
    expect(kept(...PAGE, ...six!)).toEqual([...PAGE, ...six!])
    expect(kept(...PAGE, ...seven!)).toEqual(PAGE)
    expect(
      kept('云岭县抢抓农时忙春灌-云岭网', '云岭县抢抓农时忙春灌', '云岭县抢抓农时忙春灌', ...BODY),
    ).toEqual(['云岭县抢抓农时忙春灌', ...BODY])
  })

  it('a paragraph behind a list of titles, a place that comes first and a signature are none', () => {
    const unrelated = '会议还听取了气象部门的汇报，要求各乡镇做好防范大风天气的准备工作。'
    expect(kept(...PAGE, '相关新闻', '甲乡修好水渠', '乙镇开展防汛演练', unrelated)).toEqual([
      ...PAGE,
      unrelated,
    ])
    expect(kept('（一）把稳增长摆在更加重要位置', ...BODY)[0]).toBe('（一）把稳增长摆在更加重要位置')
    const signed = ['云岭县人民政府办公室', '2021年3月6日']
    expect(kept(...PAGE, '打印 关闭', ...signed)).toEqual([...PAGE, ...signed])
  })
})

describe('copies', () => {
  it('are an article printed twice, with other line breaks', () => {
    const text = `${article()}\n${BODY.join('')}`
    expect(marked(text, 'copy')).toEqual([`:${BODY.join('')}`])
  })

  it('are the second half again, from the middle of a sentence', () => {
    const again = `让每一条渠都有人管、有人护。\n${BODY.slice(0, 2).join('\n')}`
    const text = `${article()}\n以上为全文。\n${BODY.slice(1).join('\n')}`
    expect(marked(text, 'copy')).toEqual([`:${BODY.slice(1).join('\n')}`])
    expect(marked(`${article()}\n${again}`, 'copy')).toEqual([`:${BODY.slice(0, 2).join('\n')}`])
  })

  it('are taken with a damaged sentence at either end', () => {
    const again = BODY.map((line, i) =>
      i === 0 ? line.replace('现场会', '現場會') : line.replace('“渠长制”', '渠閲制'),
    )
    expect(marked([article(), ...BODY.slice(0, 2), again[2]].join('\n'), 'copy')).toEqual([
      `:${[...BODY.slice(0, 2), again[2]].join('\n')}`,
    ])
  })

  it('are no refrains', () => {
    const refrain = '各位代表，让我们一起努力奋斗，再创佳绩！'
    expect(marked(['回顾', BODY[0], refrain, BODY[1], refrain, BODY[2], refrain].join('\n'), 'copy')).toEqual(
      [],
    )
  })
})

describe('tables', () => {
  it('are rows of cells with their caption', () => {
    const rows = ['**表1：主要产品产量**', '| 指标 | 产量 |', '| --- | --- |', '| 粮食 | 52 |']
    expect(marked([BODY[1], ...rows, BODY[2]].join('\n'), 'table')).toEqual([`:${rows.join('\n')}`])
  })

  it('are lists whose rows end in numbers', () => {
    const rows = ['单位：%', '- 指 标 全 县', '- 粮食 3.2', '- 油料 -1.5', '- 蔬菜 4.0']
    expect(marked([BODY[1], ...rows, BODY[2]].join('\n'), 'table')).toEqual([`:${rows.join('\n')}`])
  })

  it('are cells printed one a line', () => {
    const cells = ['指标', '2019年', '粮食', '52.1', '油料', '8.3', '蔬菜', '40']
    expect(marked([BODY[1], ...cells, BODY[2]].join('\n'), 'table')).toEqual([`:${cells.join('\n')}`])
  })

  it('are no lists of words', () => {
    expect(marked([BODY[1], '- 修路', '- 架桥', '- 引水', BODY[2]].join('\n'), 'table')).toEqual([])
  })
})

describe('speech', () => {
  it('has its speaker before it', () => {
    expect(marked('县水利局局长梁实说：“水到了，心就定了。”', 'speech')).toEqual([
      '县水利局局长梁实:“水到了，心就定了。”',
    ])
    expect(marked('会上，镇长孟春高兴地对记者说，“今年的水比往年足。”', 'speech')).toEqual([
      '镇长孟春:“今年的水比往年足。”',
    ])
  })

  it('has its speaker behind it, or between its parts', () => {
    expect(marked('“渠修好了，我们再也不愁水了。”种粮大户白杨笑着说。', 'speech')).toEqual([
      '种粮大户白杨:“渠修好了，我们再也不愁水了。”',
    ])
    expect(marked('“渠修好了，”白杨说，“今年多种了十亩。”', 'speech')).toEqual([
      '白杨:“渠修好了，”',
      '白杨:“今年多种了十亩。”',
    ])
    expect(
      marked('“服务更贴心了。”在推进会上，文书科科长江流抢先发言，道出了大家的感受。', 'speech'),
    ).toEqual(['文书科科长江流:“服务更贴心了。”'])
  })

  it('is talk without a speaker', () => {
    expect(marked('“水来了，快开闸！”“好嘞！”田头一片忙碌。', 'speech')).toEqual([
      ':“水来了，快开闸！”',
      ':“好嘞！”',
    ])
  })

  it('is no slogan, name or term', () => {
    for (const text of [
      '他用行动践行“群众的事再小也是大事”的诺言。',
      '深入开展“深学细悟、真抓实干”主题活动。',
      '被誉为“水乡明珠”，提出“三步走”目标。',
      '要求“零差错”“零延误”，实现“零投诉”。',
    ])
      expect(marked(text, 'speech')).toEqual([])
  })
})

describe('regions', () => {
  it('are sorted and inside the text, and nothing throws', () => {
    const unit = fc.constantFrom(
      ...'说“”。，：\n|- 1',
      '相关新闻',
      '责编：',
      '---\n',
      '主任',
      '表1',
      '**',
      '版权声明',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const r of regions(text)) {
          expect(r.start).toBeGreaterThanOrEqual(last)
          expect(r.end).toBeGreaterThan(r.start)
          expect(r.end).toBeLessThanOrEqual(text.length)
          last = r.start
        }
      }),
    )
  })
})
