/** Names beside a post: 市长张锐, 王宁书记, 记者 李芳 周强. */

import { titles } from '../../gazetteer/names.js'
import { once } from '../../lexicon/once.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { beforePost, isSure } from './before-post.js'
import { type PersonFields, person } from './fields.js'
import { firstName, isByline, isTask, untilRefused } from './first.js'
import { listedNames } from './list.js'
import { nameOnOwnLine } from './own-line.js'
import { titleAfter, titleBefore } from './title.js'

const beforeWords = once(() => titles().flatMap((row) => (row.place === 'after' ? [] : [row.title])))

/** What reads as a post, and is none. */
const elsePost = defineGuards<[string, string, number]>(
  'person/behind-post',
  [
    {
      id: 'long-river',
      unless: (text, post, at) => /^[州山]长$/u.test(post) && text[at] === '江',
      because: "a place's name ends where the river's begins: 池州长江",
      example: '建成马鞍山长江公路大桥',
    },
  ],
  (_, __, at) => at,
)

const behindPost = defineRule({
  id: 'person/behind-post',
  kind: 'person',
  get trigger() {
    return beforeWords()
  },
  get pattern() {
    return new RegExp(
      `(${alternation(beforeWords())})(?:（(?:${anyOf('person/post-note')})）)?([ 　\\t*]{0,6}[:：丨|｜/]?[ 　]{0,4}|[ *]{0,3}\\n{1,3}[ 　*]{0,4})(?=\\p{Script=Han})`,
      'u',
    )
  },
  produce: (match, context) => {
    const { text } = context
    const at = match.index + match[0].length
    const gap = match[2]!
    // 主任（兼）|步长青
    const noted = match[0].includes('（')
    if (refusedBy(elsePost, text, match[1]!, at)) return null
    const first = gap.includes('\n')
      ? nameOnOwnLine(text, match.index, at)
      : firstName(text, match[1]!, at, gap !== '')
    if (!first) return null
    const title =
      titleBefore(text, gap.includes('\n') || noted ? match.index + match[1]!.length : at) ??
      titleAfter(text, first.end)
    const byline = isByline(match[1]!)
    const rest = untilRefused(text, listedNames(text, first.end, gap !== '' || byline, byline))
    return [first, ...rest]
      .map((name) =>
        person(context, name.start, name.end, isTask(match[1]!) ? undefined : title, isSure(name)),
      )
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    { text: '县住房和城乡建设局局长郭志远', facts: [{ text: '郭志远', title: '县住房和城乡建设局局长' }] },
    { text: '副镇长赵海燕', facts: [{ text: '赵海燕', title: '副镇长' }] },
    {
      text: '市委常委、宣传部部长陈立新',
      facts: [{ text: '陈立新', name: '陈立新', title: '市委常委、宣传部部长' }],
    },
    {
      text: '副市长吴建平、韩雪梅、曹磊',
      facts: [
        { text: '吴建平', title: '副市长' },
        { text: '韩雪梅', title: '副市长' },
        { text: '曹磊', title: '副市长' },
      ],
    },
    {
      text: '副市长吴建平、高峰、韩雪梅',
      facts: [
        { text: '吴建平', title: '副市长' },
        { text: '高峰', title: '副市长' },
        { text: '韩雪梅', title: '副市长' },
      ],
    },
    { text: '副市长吴建平、金融、商务部门', facts: [{ text: '吴建平', title: '副市长' }] },
    {
      text: '（本报记者 宋晓丽 通讯员 梁 军）',
      facts: [
        { text: '宋晓丽', name: '宋晓丽', title: '记者' },
        { text: '梁 军', name: '梁军', title: '通讯员' },
      ],
    },
    { text: '市政府秘书长药志远，', facts: [{ text: '药志远', title: '市政府秘书长' }] },
    { text: '州长 欧阳德明', facts: [{ text: '欧阳德明', title: '州长' }] },
    { text: '联合国秘书长瓦尔德海姆', facts: [{ text: '瓦尔德海姆', title: '联合国秘书长' }] },
    { text: '英国前首相布莱尔出席', facts: [{ text: '布莱尔', title: '英国前首相' }] },
    {
      text: '泰国前总理他信、英国前首相布莱尔',
      facts: [{ text: '他信', title: '泰国前总理' }, { text: '布莱尔' }],
    },
    { text: '前市长陈立新', facts: [{ text: '陈立新', title: '前市长' }] },
    { text: '会前主任陈立新检查', facts: [{ text: '陈立新', title: '主任' }] },
    { text: '总理梅德韦杰夫会见', facts: [{ text: '梅德韦杰夫', title: '总理' }] },
    {
      text: '（记者/汤国锋 通讯员/古晓婷 邵铁轩）',
      facts: [
        { text: '汤国锋', title: '记者' },
        { text: '古晓婷', title: '通讯员' },
        { text: '邵铁轩', title: '通讯员' },
      ],
    },
    { text: '导税员荣晓蓉正在', facts: [{ text: '荣晓蓉', title: '导税员' }] },
    { text: '日本驻青岛总领事斋藤宪二来访', facts: [{ text: '斋藤宪二' }] },
    { text: '学生方子轩和蔡小蔓', facts: [{ text: '方子轩' }, { text: '蔡小蔓' }] },
    { text: '队员杨扎西次仁、呷绒扎西参加', facts: [{ text: '杨扎西次仁' }, { text: '呷绒扎西' }] },
    { text: '副局长艾有为等人受到处分', facts: [{ text: '艾有为' }] },
    { text: '副区长（挂职）孟国栋出席', facts: [{ text: '孟国栋', title: '副区长' }] },
    { text: '采写：钱永年', facts: [{ text: '钱永年' }], unframed: 'a credit stands on its own' },
    { text: '副州长李明随同调研', facts: [{ text: '李明', title: '副州长' }] },
    { text: '副省长和丽川出席', facts: [{ text: '和丽川' }] },
    { text: '县委书记张扬出席', facts: [{ text: '张扬', title: '县委书记' }] },
    { text: '市文联主席温馨出席', facts: [{ text: '温馨' }] },
    { text: '副省长司马恺致开幕词', facts: [{ text: '司马恺' }] },
    { text: '县政协主席布仁那生出席会议', facts: [{ text: '布仁那生' }] },
    { text: '副州长囊玉芳、沙志国出席', facts: [{ text: '囊玉芳' }, { text: '沙志国' }] },
    { text: '志愿者马占彪、拉毛担任翻译', facts: [{ text: '马占彪' }, { text: '拉毛' }] },
    { text: '审片：王夏峰', facts: [{ text: '王夏峰' }], unframed: 'a credit stands on its own' },
    { text: '县长孙志刚多次强调', facts: [{ text: '孙志刚' }] },
    {
      text: '副书记余向东（分管农业）和县林业局局长余定亮',
      facts: [{ text: '余向东' }, { text: '余定亮', title: '县林业局局长' }],
    },
    { text: '骨科副主任古国栋将常驻', facts: [{ text: '古国栋', title: '骨科副主任' }] },
    { text: '退休干部邓玉兰', facts: [{ text: '邓玉兰', title: '退休干部' }] },
    {
      text: '市农业和农村发展研究院院长罗春林',
      facts: [{ text: '罗春林', title: '市农业和农村发展研究院院长' }],
    },
    { text: '县委常委 副县长姚国平', facts: [{ text: '姚国平', title: '县委常委副县长' }] },
    { text: '常委会主任要振国主持，', facts: [{ text: '要振国', title: '常委会主任' }] },
    {
      text: '副主任药恒、酆玉珍，秘书长介子春出席',
      facts: [{ text: '药恒' }, { text: '酆玉珍' }, { text: '介子春', title: '秘书长' }],
    },
    { text: '村党支部书记俄的阿洛告诉记者', facts: [{ text: '俄的阿洛' }] },
    { text: '省长许昆林作政府工作报告', facts: [{ text: '许昆林', title: '省长' }] },
    { text: '外交部部长助理吕致远会见', facts: [{ text: '吕致远', title: '外交部部长助理' }] },
    { text: '县大数据局局长蒋晓东', facts: [{ text: '蒋晓东', title: '县大数据局局长' }] },
    {
      text: '校领导贺文华、尤彬、骆玥、龚铮、毕国祥等参加',
      facts: [
        { text: '贺文华' },
        { text: '尤彬' },
        { text: '骆玥' },
        { text: '龚铮' },
        { text: '毕国祥', title: '校领导' },
      ],
    },
    { text: '县林草局局长俄增，', facts: [{ text: '俄增', title: '县林草局局长' }] },
    { text: '牧民赛力汗和别克努尔赶来', facts: [{ text: '赛力汗' }, { text: '别克努尔' }] },
    { text: '法院院长塔拉肯主持会议', facts: [{ text: '塔拉肯', title: '法院院长' }] },
    { text: '市长果果（藏族）出席', facts: [{ text: '果果' }] },
    { text: '儿子加尔恒别克骑摩托车来', facts: [{ text: '加尔恒别克' }] },
    { text: '县人大常委会主任巴特那生，', facts: [{ text: '巴特那生' }] },
    { text: '老人马依拉甫，', facts: [{ text: '马依拉甫' }] },
    { text: '同行伊力哈木提碰头', facts: [{ text: '伊力哈木提' }] },
    { text: '小伙艾山开了一家店', facts: [{ text: '艾山' }] },
    { text: '县长陈浩曾到该村', facts: [{ text: '陈浩' }] },
    { text: '县长赵浩再作部署', facts: [{ text: '赵浩' }] },
    { text: '丈夫蒙志刚腿脚不便', facts: [{ text: '蒙志刚' }] },
    { text: '子女韦海涛、韦江涛', facts: [{ text: '韦海涛' }, { text: '韦江涛' }] },
    { text: '助教袭启明，', facts: [{ text: '袭启明', title: '助教' }] },
    { text: '妻子许秀芬送来的饭', facts: [{ text: '许秀芬', name: '许秀芬' }] },
    {
      text: '旗长那仁高娃、副旗长布仁巴雅尔出席',
      facts: [{ text: '那仁高娃' }, { text: '布仁巴雅尔' }],
    },
    {
      text: '市长王立和副市长张强',
      facts: [
        { text: '王立', title: '市长' },
        { text: '张强', title: '副市长' },
      ],
    },
    { text: '副县长张扬、关山月出席', facts: [{ text: '张扬' }, { text: '关山月' }] },
    { text: '教师代表任红、水建军座谈', facts: [{ text: '任红' }, { text: '水建军' }] },
    { text: '副县长李强、方正平参加', facts: [{ text: '李强' }, { text: '方正平' }] },
    { text: '副县长李强、高新区出席', facts: [{ text: '李强' }] },
    { text: '副县长李强、和平村参加', facts: [{ text: '李强' }] },
    { text: '副县长李强、文明办主持', facts: [{ text: '李强' }] },
    { text: '副县长扎西次仁说', facts: [{ text: '扎西次仁', title: '副县长' }] },
    { text: '副州长段冬梅、景志远分别', facts: [{ text: '段冬梅' }, { text: '景志远' }] },
    { text: '县委书记洪卫东、赖小青', facts: [{ text: '洪卫东' }, { text: '赖小青' }] },
    { text: '法官助理尹小东', facts: [{ text: '尹小东', title: '法官助理' }] },
    { text: '中队长高原红带领队员上堤', facts: [{ text: '高原红', title: '中队长' }] },
    {
      text: '民政局社会组织管理和登记科科长姜玉民',
      facts: [{ text: '姜玉民', title: '民政局社会组织管理和登记科科长' }],
    },
    {
      text: '（山城日报记者 文静 高峰）',
      facts: [
        { text: '文静', title: '山城日报记者' },
        { text: '高峰', title: '山城日报记者' },
      ],
    },
  ],
  nearMisses: [
    '书记高度重视',
    '主任会议',
    '局长何时到任',
    '记者从会上获悉',
    '村民文化广场',
    '妇女儿童中心',
    '区领导包街道',
    '代表全区人民',
    '群众安居乐业',
    '队长高原采访',
    '书记高峰论坛',
    '代表方案',
    '市长热线',
    '参事文史、档案工作',
    '建成池州长江公路大桥',
    '建成马鞍山长江公路大桥',
    '总书记党中央',
    '委员单位',
    '组长负责制',
    '干部任前公示',
    '会长办公会，',
    '县长会商机制',
    '演员谢幕。',
    '理事大会召开',
    '队员先后发言。',
    '局长讲话，',
    '局长带队，',
    '校长元旦向师生致辞',
    '局长王立先讲话，再听取汇报',
    '县长陈明均参加了活动',
    '副总理阿富汗会见',
  ],
})

export const postRules = [behindPost, beforePost]
