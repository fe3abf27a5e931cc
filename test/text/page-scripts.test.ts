/** What the scripts of a page tell, and what stands so near to it that it tells nothing. */
import { expect, test } from 'vitest'
import { dropScripts, isOverlong } from '../../src/text/input/markup.js'
import { readAddress, readNamed, readTimes } from '../../src/text/input/page/elements.js'
import { readScripts } from '../../src/text/input/page/scripts.js'

const told = (...scripts: string[]) => readScripts(scripts).map(({ field, value }) => `${field} ${value}`)
const ACCOUNT = 'var nickname = "云岭发布";'

test.each([
  ['var nickname = "云岭发布"; var msg_title = "清明植树";', ['source 云岭发布', 'title 清明植树']],
  ['window.nickname = "云岭发布"; window.msg_title = "清明植树";', ['source 云岭发布', 'title 清明植树']],
  ['d.nickname = "云岭发布"; d.msg_title = "清明植树";', ['source 云岭发布', 'title 清明植树']],
  [
    "nick_name: '云岭发布', msg_title: '清明植树', author: '周远'",
    ['source 云岭发布', 'title 清明植树', 'author 周远'],
  ],
  [
    'var nickname = htmlDecode("云岭发布"); var msg_title = "清明\\x26植树";',
    ['source 云岭发布', 'title 清明&植树'],
  ],
  ['var nickname = "云岭发布"; var msg_title = "清明\\u690d树";', ['source 云岭发布', 'title 清明植树']],
  ['var nickname = "云岭发布"; var msg_title = "清明&quot;植树";', ['source 云岭发布', 'title 清明"植树']],
  // the first of a name is that of the page
  [
    'var nickname = "云岭发布"; var nickname = "青阳发布"; var msg_title = "清明";',
    ['source 云岭发布', 'title 清明'],
  ],
  // a mark that is escaped ends nothing
  ['var nickname = "云岭发布"; var msg_title = "清明\\"植树\\"";', ['source 云岭发布', 'title 清明"植树"']],
  ["var nickname = '云岭发布'; var msg_title = '清明\\'植树';", ['source 云岭发布', "title 清明'植树"]],
  // of another thing
  ['my_nickname = "云岭发布"; var msg_title = "清明植树";', []],
  ['user.nickname = "云岭发布"; var msg_title = "清明植树";', []],
  // an account alone may be anybody's
  [ACCOUNT, []],
])('names: %s', (script, expected) => {
  expect(told(script)).toEqual(expected)
})

test.each([
  ['var ct = "1589943600";', '2020-05-20'],
  ['d.ct = xml ? x("ct") : "1589943600";', '2020-05-20'],
  ['d.ct = xml ? read(ct) : "1589943600";', '2020-05-20'],
  ['window.ct="1589943600"', '2020-05-20'],
  ['var createTime = "2020-05-20";', '2020-05-20'],
  ['var createTime = "2020-05-20 11:00";', '2020-05-20'],
  ['var oriCreateTime = "1589943600";', '2020-05-20'],
  ['var ori_create_time = "1589943600";', '2020-05-20'],
  ['var publish_time = "2020-05-20";', '2020-05-20'],
  ['var publish_time = "1589943600";', '2020-05-20'],
  ['var create_time = "1589943600";', '2020-05-20'],
  ['var ct = "1999-05-20";', '1999-05-20'],
  ['publish_time: 1589943600', '2020-05-20'],
  ["create_time: '1589943600' * 1", '2020-05-20'],
  ["ori_create_time: '1589943600'", '2020-05-20'],
  ['oriCreateTime: 1589943600', '2020-05-20'],
  ['"publish_time": 1589943600', '2020-05-20'],
  ['var ct=1589943600;', '2020-05-20'],
  ['d.ct=1589943600;', '2020-05-20'],
  ['window.ct=1589943600;', '2020-05-20'],
  // longer figures and other names
  ['var ct=15899436001;', undefined],
  ['create_time: 15899436001', undefined],
  ['my_create_time: 1589943600', undefined],
  ['myvar ct=1589943600', undefined],
  ['id.ct = "1589943600"', undefined],
  ['var ct = "158994360";', undefined],
])('the time of an account: %s', (script, day) => {
  expect(
    told(ACCOUNT, script)
      .find((line) => line.startsWith('date'))
      ?.slice(5, 15),
  ).toBe(day)
})

test.each([
  ['publishTime: "2020-05-20"', '2020-05-20'],
  ['"publish_time":"2020-05-20 11:09:30"', '2020-05-20'],
  ['publishDate = 2020/5/20', '2020-05-20'],
  ['publish_date = 2020年5月20日', '2020-05-20'],
  ['"publishedAt":"2020-05-20T11:09:00Z"', '2020-05-20'],
  ['published_at: "2020-05-20T11:09:00+08:00"', '2020-05-20'],
  ['pubtime: "2020-05-20"', '2020-05-20'],
  ['pub_date: "2020-05-20"', '2020-05-20'],
  ['newsTime: "2020-05-20"', '2020-05-20'],
  ['releaseDate: "2020-05-20"', '2020-05-20'],
  ['\\"datePublished\\":\\"2020-05-20\\"', '2020-05-20'],
  ['ptime: 1589943600', '2020-05-20'],
  ['ptime: 1589943600000', '2020-05-20'],
  ['pubtime: "2020-05-20"; ptime: 1589943600', '2020-05-20'],
  ['pubtime: "2020-05-20"; pubtime: "2020-05-21"', undefined],
  ['xptime: 1589943600', undefined],
  ['ptime: 15899436001', undefined],
  ['pubtime: "1820-05-20"', undefined],
])('a field of the page: %s', (script, day) => {
  expect(told(script)[0]?.slice(5, 15)).toBe(day)
})

const address = (link: string) => readAddress(`<link rel="canonical" href="${link}">`)[0]?.value
test.each([
  ['http://yunling.example/2020-05/20/c_1.htm', '2020-05-20'],
  ['http://yunling.example/art/2020/0520/1.html', '2020-05-20'],
  ['http://yunling.example/t20200520_1.html', '2020-05-20'],
  ['http://yunling.example/20200520.html', '2020-05-20'],
  ['http://yunling.example/20200520-1.html', '2020-05-20'],
  ['http://yunling.example/20200520', '2020-05-20'],
  ['http://yunling.example/2020-5-2/1.html', '2020-05-02'],
  ['http://yunling.example/2020-5-2_1.html', '2020-05-02'],
  ['http://yunling.example/2020-5-2', '2020-05-02'],
  // a longer number is no day
  ['http://yunling.example/202005201109.html', undefined],
  ['http://yunling.example/2020-5-213.html', undefined],
  ['http://yunling.example/id18200520.html', undefined],
])('a day in the address %s', (link, day) => {
  expect(address(link)).toBe(day)
})

test.each([
  ['<h1 class="article-title">清明植树</h1>', '清明植树'],
  ["<div id='activity-name'>清明植树</div>", '清明植树'],
  ['<p class="big news_title red">清明植树</p>', '清明植树'],
  ['<h1 class=main-title>清明植树</h1>', '清明植树'],
  ['<h1 class="article-titles">清明植树</h1>', undefined],
  ['<h1 class="article-title">清明植树</h2>', undefined],
])('a headline by its class: %s', (markup, title) => {
  expect(readNamed(markup)[0]?.value).toBe(title)
})

test.each([
  ['<span itemprop="datePublished" content="2020-05-20">', 1],
  ['<time datetime="2020-05-20" pubdate>', 1],
  ['<time pubdate=pubdate datetime="2020-05-20">', 1],
  ['<span pubdates datetime="2020-05-20">', 0],
])('a time element: %s', (markup, count) => {
  expect(readTimes(markup)).toHaveLength(count)
})

test('elements whose names only begin like those of scripts stay', () => {
  expect(dropScripts('<p>甲</p><script>x</script><styled>乙</styled><style>y</style><svgx>丙</svgx>')).toBe(
    '<p>甲</p><styled>乙</styled><svgx>丙</svgx>',
  )
})

test('what is never closed is not counted as deep', () => {
  expect(isOverlong('<p><li><br>'.repeat(9), 100, 5)).toBe(false)
  expect(isOverlong('<div>'.repeat(5), 100, 5)).toBe(false)
  expect(isOverlong('<div>'.repeat(6), 100, 5)).toBe(true)
  expect(isOverlong('<div></div>'.repeat(9), 100, 5)).toBe(false)
  expect(isOverlong('<p>'.repeat(100), 100, 5)).toBe(false)
  expect(isOverlong('<p>'.repeat(101), 100, 5)).toBe(true)
})

test.each([
  ['"pubDate":"1999-05-20"', '1999-05-20'],
  ['"pubDate":"2020-05-20T03:00:00Z"', '2020-05-20T11:00:00'],
  ['"pubDate":"2020-05-20T11:00:00+08:00"', '2020-05-20T11:00:00'],
  ['"pubDate":"2020-05-20T11:00:00+09:00"', '2020-05-20T10:00:00'],
  ['"pubDate":1589943600000', '2020-05-20T11:00:00'],
])('a field with its zone: %s', (script, day) => expect(told(script)).toEqual([`date ${day}`]))
