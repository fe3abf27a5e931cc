/** What each part of a page claims, form by form, and where a part stops being looked at. */
import { describe, expect, test } from 'vitest'
import { dropScripts, isOverlong, type Script, stripTags, tidyLines } from '../../src/text/input/markup.js'
import { bestClaims, type PageClaim } from '../../src/text/input/page/claims.js'
import {
  headingElements,
  readAddress,
  readEdition,
  readNamed,
  readTimes,
  titleElement,
} from '../../src/text/input/page/elements.js'
import { readJsonLd } from '../../src/text/input/page/json-ld.js'
import { attribute, readMetaTags } from '../../src/text/input/page/meta-tags.js'
import { readPage } from '../../src/text/input/page/page.js'

const told = (claims: readonly PageClaim[]) =>
  claims.map(({ field, value, trust }) => `${field} ${value} ${trust}`)
const TITLE = '全市春季植树现场会召开'

describe('elements that are named as titles', () => {
  test.each(['h1', 'h6', 'div', 'p', 'span', 'a', 'strong'])('<%s> may be one', (name) => {
    expect(told(readNamed(`<${name} class="article-title">${TITLE}</${name}>`))).toEqual([
      `title ${TITLE} 72`,
    ])
  })
  test.each(['li', 'h7', 'b'])('<%s> is none', (name) => {
    expect(readNamed(`<${name} class="article-title">${TITLE}</${name}>`)).toEqual([])
  })
  test.each([
    'activity-name',
    'rich_media_title',
    'article-title',
    'artititle',
    'art_title',
    'news-title',
    'main_title',
    'content-title',
    'contitle',
    'con_title',
    'detail-title',
    'detailtitle',
  ])('class %s', (name) => {
    expect(told(readNamed(`<div id="${name}">${TITLE}</div>`))).toEqual([`title ${TITLE} 72`])
  })
  test.each(['js_name', 'profileBt'])('%s names an account, which is a source', (name) => {
    expect(told(readNamed(`<a id="${name}">云岭发布</a>`))).toEqual(['source 云岭发布 84'])
  })
  test('up to two hundred of them', () => {
    const many = `<p class="news-title">${TITLE}</p>`
    expect(readNamed(many.repeat(200))).toHaveLength(200)
    expect(readNamed(many.repeat(201))).toHaveLength(200)
  })
})

describe('headings', () => {
  test('<title> and each <h1> with text', () => {
    expect(titleElement(`<title data-a="1"> ${TITLE}\n_云岭网 </title>`)).toBe(`${TITLE} _云岭网`)
    expect(titleElement('<p>无</p>')).toBe('')
    expect(headingElements(`<h1>甲</h1><h1 class="b"><i>乙</i></h1><h1> </h1><h10>丙</h10>`)).toEqual([
      '甲',
      '乙',
    ])
  })
  test('up to two hundred', () => {
    expect(headingElements('<h1>甲</h1>'.repeat(200))).toHaveLength(200)
    expect(headingElements('<h1>甲</h1>'.repeat(201))).toHaveLength(200)
  })
})

describe('times', () => {
  test.each(['time', 'span', 'div', 'p', 'em', 'i', 'abbr', 'meta', 'input'])(
    '<%s> that is told to be the day of publication',
    (name) => {
      expect(told(readTimes(`<${name} itemprop="datePublished" title="2021-04-06">`))).toEqual([
        'date 2021-04-06 80',
      ])
    },
  )
  test.each([
    // of no other element, and of an item that only begins so
    ['<td itemprop="datePublished" title="2021-04-06">', []],
    ['<span title="2021-04-06">', []],
    ['<time datetime="2021-04-06">', ['date 2021-04-06 68']],
    ['<time content="2021-04-06">', ['date 2021-04-06 68']],
    ['<time datetime="昨天">', []],
    ['<time>', []],
    // the first of one day, with or without its hour
    ['<time datetime="2021-04-06"><time datetime="2021-04-06T09:30">', ['date 2021-04-06 68']],
    // two days: one of them is of another article
    ['<time datetime="2021-04-06"><time datetime="2021-04-07">', []],
    [
      '<time datetime="2021-04-07" pubdate><time datetime="2021-04-06">',
      ['date 2021-04-07 80', 'date 2021-04-06 68'],
    ],
  ])('%s', (markup, claims) => {
    expect(told(readTimes(markup))).toEqual(claims)
  })
  test('two hundred are looked at', () => {
    const other = '<time datetime="2021-04-06">'
    const last = '<time datetime="2021-04-07" pubdate>'
    expect(readTimes(other.repeat(199) + last)).toHaveLength(2)
    expect(readTimes(other.repeat(200) + last)).toHaveLength(1)
  })
})

test('the record of an edition', () => {
  const record = (inner: string) => readEdition(`<!-- enpproperty ${inner} /enpproperty-->`)
  expect(
    told(record(`<date>2021-04-06 08:00</date><author>陶然 周远</author><title>${TITLE}</title>`)),
  ).toEqual([`title ${TITLE} 87`, 'date 2021-04-06T08:00 84', 'author 陶然、周远 75'])
  expect(told(record('<title></title><date></date>'))).toEqual([])
  expect(readEdition(`<title>${TITLE}</title>`)).toEqual([])
})

describe('the address of a page', () => {
  const link = (address: string) => `<link rel="canonical" href="${address}">`
  test.each([
    ['<meta property="og:url" content="http://a.example/2021/0406/c1.html">', ['date 2021-04-06 40']],
    ['<meta name="url" content="http://a.example/2021/0406/c1.html">', ['date 2021-04-06 40']],
    ["<meta name='url' content='http://a.example/2021/0406/c1.html'>", ['date 2021-04-06 40']],
    ['<!-- saved from url=(0041)http://a.example/2021/0406/c1.html -->', ['date 2021-04-06 40']],
    ['<meta name="image" content="http://a.example/2021/0406/c1.html">', []],
    [link('http://a.example/1998-04/06/c1.html'), ['date 1998-04-06 40']],
    [link('http://a.example/1998-4-6/c1.html'), ['date 1998-04-06 40']],
    [link('http://a.example/2021/1306/c1.html'), []],
    // the first that tells one
    [
      `${link('http://a.example/')}<meta property="og:url" content="http://a.example/20210406/1.html">`,
      ['date 2021-04-06 40'],
    ],
  ])('%s', (html, claims) => {
    expect(told(readAddress(html))).toEqual(claims)
  })
})

describe('JSON-LD', () => {
  const read = (...bodies: string[]) => told(readJsonLd(bodies))
  const node = (more: object) => JSON.stringify({ '@type': 'NewsArticle', ...more })
  test.each(['Article', 'NewsArticle', 'Report', 'BlogPosting', 'LiveBlogPosting', 'LiveBlog', 'NewsItem'])(
    'a node of type %s is an article',
    (type) => {
      expect(read(JSON.stringify({ '@type': type, headline: TITLE }))).toEqual([`title ${TITLE} 85`])
      expect(read(JSON.stringify({ '@type': [type, 'Thing'], headline: TITLE }))).toEqual([
        `title ${TITLE} 85`,
      ])
    },
  )
  test.each(['headline', 'title'])('its title is its %s', (name) => {
    expect(read(node({ [name]: TITLE }))).toEqual([`title ${TITLE} 85`])
  })
  test.each(['datePublished', 'pubDate', 'dateCreated'])('a node with %s tells of its page', (name) => {
    expect(read(JSON.stringify({ [name]: '2021-04-06', title: TITLE }))).toEqual([
      `title ${TITLE} 78`,
      'date 2021-04-06 78',
    ])
  })
  test.each([
    // a list of other things
    [JSON.stringify({ '@type': 'WebSite', headline: TITLE }), []],
    [node({ dateModified: '2021-04-07' }), ['date 2021-04-07 30']],
    [node({ datePublished: '2021-04-06', dateModified: '2021-04-07' }), ['date 2021-04-06 85']],
    [node({ headline: [TITLE, '乙'] }), [`title ${TITLE} 85`]],
    [node({ headline: '植树&amp;护林' }), ['title 植树&护林 85']],
    [node({ headline: true }), []],
    [node({ author: '陶然' }), ['author 陶然 85']],
    [node({ author: [{ name: '陶然' }, { name: '周远' }] }), ['author 陶然、周远 85']],
    [node({ author: { '@type': 'Organization', name: '陶然' } }), []],
    [node({ author: 7 }), []],
    [node({ publisher: '云岭日报' }), ['source 云岭日报 60']],
    [node({ publisher: { name: '云岭日报' } }), ['source 云岭日报 60']],
    [node({ publisher: null, sourceOrganization: '云岭日报' }), ['source 云岭日报 60']],
    [
      JSON.stringify({
        '@graph': [
          { '@type': 'Article', publisher: { '@id': '#o' }, author: [{ '@id': '#a' }, { '@id': '#b' }] },
          { '@id': '#o', name: '云岭日报' },
          { '@id': '#a', name: '陶然' },
        ],
      }),
      ['author 陶然 85', 'source 云岭日报 60'],
    ],
    [JSON.stringify([{ mainEntity: { '@type': 'Article', headline: TITLE } }]), [`title ${TITLE} 85`]],
    ['null', []],
    ['"text"', []],
    // comments and sections around the text, as old pages have them
    [`<!-- ${node({ headline: TITLE })} -->`, [`title ${TITLE} 85`]],
    [`<![CDATA[${node({ headline: TITLE })}]]>`, [`title ${TITLE} 85`]],
    [`//<![CDATA[${node({ headline: TITLE })}]]> `, [`title ${TITLE} 85`]],
    // commas before a bracket, breaks in a string
    [`{"@type":"Article","headline":"${TITLE}",}`, [`title ${TITLE} 85`]],
    [`{"@type":"Article","headline":"${TITLE}\n"}`, [`title ${TITLE} 85`]],
    // what no parser reads, each key once
    [
      `{"headline":"${TITLE}","headline":"乙","datePublished":"2021-04-06" "x"`,
      [`title ${TITLE} 78`, 'date 2021-04-06 78'],
    ],
    [
      `{"title": "植树\\u0026护林", "pubDate": "2021-04-06" oops`,
      ['title 植树&护林 78', 'date 2021-04-06 78'],
    ],
    [`{"title": "说\\"好\\"的事" oops`, ['title 说"好"的事 78']],
    ['{"pubDate": "昨天" oops', []],
  ])('%s', (body, claims) => {
    expect(read(body)).toEqual(claims)
  })
  test('twelve blocks, twelve authors, six levels and four hundred nodes are looked at', () => {
    expect(read(...Array.from({ length: 13 }, () => node({ headline: TITLE })))).toHaveLength(12)
    const letters = [...'甲乙丙丁戊己庚辛壬癸子丑寅']
    expect(read(node({ author: letters.map((name) => `陶${name}`) }))[0]?.split('、')).toHaveLength(12)
    const nested = (depth: number) => `${'['.repeat(depth)}${node({ headline: TITLE })}${']'.repeat(depth)}`
    expect(read(nested(6))).toHaveLength(1)
    expect(read(nested(7))).toHaveLength(0)
    const nodes = (count: number) =>
      JSON.stringify([...Array.from({ length: count }, () => ({})), JSON.parse(node({ headline: TITLE }))])
    expect(read(nodes(399))).toHaveLength(1)
    expect(read(nodes(400))).toHaveLength(0)
  })
})

describe('<meta>', () => {
  test.each([
    ['<meta name="PubDate" content="2021-04-06 09:30">', ['date 2021-04-06T09:30']],
    ["<meta name='PubDate' content='2021-04-06'>", ['date 2021-04-06']],
    ['<meta name=PubDate content=2021-04-06>', ['date 2021-04-06']],
    ['<meta name="PubDate" content="发布时间：2021-04-06">', ['date 2021-04-06']],
    ['<meta name="ContentSource" content="来源：云岭日报">', ['source 云岭日报']],
    ['<meta name="ContentSource" content="稿件来源：云岭日报">', ['source 云岭日报']],
    ['<meta name="Author" content="陶然 周远">', ['author 陶然、周远']],
    [`<meta property="og:title" content="&lt;b>${TITLE}">`, []],
    [`<meta property="og:title" content="&nbsp;${TITLE}\n">`, [`title ${TITLE}`]],
    ['<meta name="PubDate" content="">', []],
    ['<meta name="viewport" content="2021-04-06">', []],
    ['<meta content="2021-04-06">', []],
  ])('%s', (markup, claims) => {
    expect(readMetaTags(markup).map(({ field, value }) => `${field} ${value}`)).toEqual(claims)
  })
  test('four hundred are looked at', () => {
    const last = '<meta name="PubDate" content="2021-04-06">'
    expect(readMetaTags('<meta name="a">'.repeat(399) + last)).toHaveLength(1)
    expect(readMetaTags('<meta name="a">'.repeat(400) + last)).toHaveLength(0)
  })
  test('an attribute is a word of its own', () => {
    expect(attribute('<meta data-name="a" name = "b">', 'name')).toBe('b')
    expect(attribute('<meta xname="a">', 'name')).toBeUndefined()
  })
})

test('the most trusted claim of a field wins, the first of equal ones; a day takes its hour from a claim of the same day', () => {
  const claim = (field: PageClaim['field'], value: string, trust: number): PageClaim => ({
    field,
    value,
    trust,
    origin: 'page',
  })
  const best = (...claims: PageClaim[]) =>
    [...bestClaims(claims)].map(([field, { value }]) => `${field} ${value}`)
  expect(best(claim('title', '甲', 60), claim('title', '乙', 60), claim('title', '丙', 59))).toEqual([
    'title 甲',
  ])
  expect(best(claim('title', '甲', 60), claim('title', '乙', 61))).toEqual(['title 乙'])
  expect(best(claim('date', '2021-04-06', 80), claim('date', '2021-04-06T09:30', 40))).toEqual([
    'date 2021-04-06T09:30',
  ])
  expect(best(claim('date', '2021-04-06', 80), claim('date', '2021-04-07T09:30', 40))).toEqual([
    'date 2021-04-06',
  ])
  expect(best(claim('date', '2021-04-06', 80), claim('source', '2021-04-06报', 40))).toEqual([
    'date 2021-04-06',
    'source 2021-04-06报',
  ])
})

describe('markup', () => {
  test.each(['script', 'style', 'template', 'noscript', 'svg'])('<%s> is no text', (name) => {
    expect(dropScripts(`甲<${name} a="b">乙</${name} >丙`)).toBe('甲丙')
    expect(dropScripts(`甲<${name.toUpperCase()}>乙</${name.toUpperCase()}>丙`)).toBe('甲丙')
    // never closed: the rest is in it
    expect(dropScripts(`甲<${name}>乙`)).toBe('甲')
  })
  test('a comment is no text; a script is kept apart', () => {
    expect(dropScripts('甲<!-- 乙 -->丙<!-- 丁')).toBe('甲丙')
    const scripts: Script[] = []
    dropScripts('<script type="a">x=1</script><style>y</style><script>z', scripts)
    expect(scripts).toEqual([
      { tag: '<script type="a">', body: 'x=1' },
      { tag: '<script>', body: 'z' },
    ])
  })
  test('blocks part lines, other tags stand for what is told, and what is no tag stays', () => {
    expect(stripTags('<p>甲</p>乙<b>丙</b><br/>丁<td>戊</td>')).toBe('甲\n乙丙\n丁\n戊')
    expect(stripTags('甲<b>乙</b>丙', ' ')).toBe('甲 乙 丙')
    expect(stripTags('增速<5%，a<b')).toBe('增速<5%，a<b')
    expect(stripTags('甲<b <i>乙')).toBe('甲<b 乙')
    expect(tidyLines(' 甲\t 乙\u00a0丙 \r\n\n 丁')).toBe('甲 乙 丙\n丁')
  })
  test.each(['br', 'hr', 'img', 'input', 'meta', 'link', 'p', 'li', 'td', 'tr', 'dd', 'dt', 'option'])(
    '<%s> nests nothing',
    (name) => {
      expect(isOverlong(`<${name}>`.repeat(4), 100, 3)).toBe(false)
      expect(isOverlong(`<${name}/>`.repeat(4), 100, 3)).toBe(false)
      expect(isOverlong(`<${name}x>`.repeat(4), 100, 3)).toBe(true)
    },
  )
  test('an end without a beginning does not make what follows less deep', () => {
    expect(isOverlong(`</div></div>${'<div>'.repeat(4)}`, 100, 3)).toBe(true)
  })
})

describe('a page', () => {
  const page = (head: string, body: string, article = '') => {
    const html = `<html><head>${head}</head><body>${body}</body></html>`
    return readPage({ html, markup: html, scripts: [], article }).frontMatter
  }
  test('full-width figures and strokes in its lines are read as half-width ones', () => {
    const line = (day: string) =>
      page(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1><p>${day} 来源：云岭日报</p>`)
    expect(line('2021-04-06')).toMatchObject({ date: '2021-04-06' })
    expect(line('２０２１-０４-０６')).toMatchObject({ date: '2021-04-06' })
    expect(line('２０２１－０４－０６')).toMatchObject({ date: '2021-04-06' })
    expect(line('２０２１／０４／０６')).toMatchObject({ date: '2021-04-06' })
  })
  test('the name of the site is cut off its title, and is the source of last resort', () => {
    expect(page(`<title>${TITLE}_云岭新闻网</title>`, '')).toMatchObject({
      title: TITLE,
      source: '云岭新闻网',
    })
    expect(
      page(`<title>${TITLE}_云岭新闻网</title><meta name="ContentSource" content="云岭日报">`, ''),
    ).toMatchObject({
      source: '云岭日报',
    })
  })
})
