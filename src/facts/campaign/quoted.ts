/** Quoted names with a type noun: “清水绿岸”行动, “红心向党”“青春建功”活动, “金种子工程”. */
import { defineRule } from '../../rules/define.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { quoteAt } from '../phrase/quotes.js'
import { namedUndertaking } from '../phrase/undertaking.js'
import type { CampaignFields } from './schema.js'

function draft(context: RuleContext, offset: number): Draft<CampaignFields> | null {
  const quote = quoteAt(context, offset)
  const found = quote && namedUndertaking(context, quote)
  return found ? { start: found.start, end: found.end, fields: { name: found.name, type: found.type } } : null
}

export const quotedName = defineRule({
  id: 'campaign/quoted-name',
  kind: 'campaign',
  trigger: 'quotation',
  pattern: /[“‘「『"]/u,
  produce: (match, context) => draft(context, match.index),
  examples: [
    { text: '“清渠润田”行动', facts: [{ text: '清渠润田', name: '清渠润田', type: '行动' }] },
    { text: '“金秋送学”专项行动', facts: [{ text: '金秋送学', type: '行动' }] },
    {
      text: '“学先进”“亮身份”“办实事”活动',
      facts: [
        { text: '学先进', type: '活动' },
        { text: '亮身份', type: '活动' },
        { text: '办实事', type: '活动' },
      ],
    },
    {
      text: '“阳光村务”和“清风乡里”系列活动',
      facts: [{ text: '阳光村务' }, { text: '清风乡里', type: '活动' }],
    },
    {
      text: '以“书声入巷”为主题的亲子阅读活动',
      facts: [{ text: '书声入巷', name: '书声入巷', type: '活动' }],
    },
    { text: '以“听民声、解民忧”为主题的为民服务活动', facts: [{ text: '听民声、解民忧', type: '活动' }] },
    { text: '“人人学艺”全民艺术普及工程', facts: [{ text: '人人学艺', type: '工程' }] },
    { text: '“健康水乡2030”行动纲要', facts: [{ text: '健康水乡2030', type: '行动' }] },
    { text: '“老兵先锋”的机关党建品牌', facts: [{ text: '老兵先锋', type: '品牌' }] },
    { text: '“春雨工程”', facts: [{ text: '春雨工程', name: '春雨工程', type: '工程' }] },
    { text: '“爱岗敬业、争创一流”劳动竞赛', facts: [{ text: '爱岗敬业、争创一流', type: '竞赛' }] },
    { text: '“证照联办”改革', facts: [{ text: '证照联办', type: '改革' }] },
    { text: '“水岸同治”三年行动计划', facts: [{ text: '水岸同治', type: '计划' }] },
    { text: '“卫士·2018”海上搜救演习', facts: [{ text: '卫士·2018', type: '演习' }] },
    { text: '“最美邻居”评选', facts: [{ text: '最美邻居', type: '评选' }] },
    { text: '“六五”普法', facts: [{ text: '六五', type: '普法' }] },
    { text: '“守初心、担使命”主题教育', facts: [{ text: '守初心、担使命', type: '主题教育' }] },
    { text: '“连心桥”结对帮扶活动', facts: [{ text: '连心桥', type: '活动' }] },
    { text: '“五堵六占”专项整治行动', facts: [{ text: '五堵六占', type: '行动' }] },
    { text: '“茶山杯”第二届品牌展示活动', facts: [{ text: '茶山杯', type: '活动' }] },
    {
      text: '“共护清江水”第三届协作交流暨首届党建品牌发布展示活动',
      facts: [{ text: '共护清江水', type: '活动' }],
    },
    {
      text: '举办“奋进新时代 逐梦新征程”献礼“七一”主题讲堂活动',
      facts: [{ text: '奋进新时代 逐梦新征程', type: '活动' }],
    },
    { text: '“红心政务”等8个“党建示范品牌”', facts: [{ text: '红心政务', type: '品牌' }] },
    { text: '实施“双千”项目', facts: [{ text: '双千', type: '项目' }] },
    {
      text: '开展喜迎“二十大”系列活动',
      facts: [{ text: '喜迎“二十大”系列活动', name: '喜迎“二十大”系列活动', type: '活动' }],
    },
    { text: '“厂改社”试点', facts: [{ text: '厂改社', type: '试点' }] },
    { text: '开展创建“平安家庭”', facts: [{ text: '平安家庭', type: '创建' }] },
    { text: '抓实“项目落地年”', facts: [{ text: '项目落地年', name: '项目落地年', type: '年' }] },
    { text: '组织“知名侨商广西行”', facts: [{ text: '知名侨商广西行', type: '行' }] },
    { text: '部署“打黑除恶”', facts: [{ text: '打黑除恶', name: '打黑除恶', type: '斗争' }] },
    { text: '发起“冬季攻势”', facts: [{ text: '冬季攻势', type: '攻势' }] },
  ],
  nearMisses: [
    '“夜读讲堂”',
    '“5·12”防灾演练',
    '“调结构、保战略”',
    '“八五”计划',
    '“十四五”规划',
    '“十四五”102项重大工程',
    '“双千”整治水平',
    '“马上就办”的工作理念',
    '“散乱污”企业整治',
    '“最美乡村”称号',
    '“形象工程”',
    '“走在前列”目标要求',
    '“巧媳妇”区域公用品牌',
    '“一带一路”沿线国家',
    '“全程网办”平台',
    '“硬骨头”',
    '“绿水青山”建设成效',
    '“放水养鱼”',
    '“千亩方”等三大工程',
    '“不忘来时路”快闪视频',
    '“三步走”战略布局',
    '“一窗通办”等改革经验',
    '“建材洽谈会”等招商活动',
    '积极创建“两山”实践创新基地',
    '“谁执法谁普法”',
    '“喜获丰收年”',
    '“村镇商业银行”',
  ],
})
