/** Texts and every link in them. */
import type { Reading } from '../../rules/rule.js'

export const linkReadings: readonly Reading[] = [
  {
    text: '以比学习、比作风、比奉献为内容，开展“三比”活动。',
    links: ['比学习', '比作风', '比奉献'].map((to) => ({ type: 'member', from: '三比', to })),
  },
  {
    text: '省财政厅印发了《会计基础工作规范》。',
    links: [{ type: 'issuer', from: '会计基础工作规范', to: '省财政厅' }],
  },
  {
    text: '市教育局联合市总工会、团市委等单位开展“书香校园”创建活动。',
    links: ['市教育局', '市总工会', '团市委'].map((to) => ({ type: 'organizer', from: '书香校园', to })),
  },
  {
    text: '“书香校园”创建活动由市教育局和市总工会联合主办。',
    links: ['市教育局', '市总工会'].map((to) => ({ type: 'organizer', from: '书香校园', to })),
  },
  {
    text: '市政府副秘书长、市信访局局长王建国介绍了情况。',
    links: ['市政府', '市信访局'].map((to) => ({ type: 'affiliation', from: '王建国', to })),
  },
  {
    text: '市行政审批局推行“容缺代办”机制。',
    links: [{ type: 'organizer', from: '容缺代办', to: '市行政审批局' }],
  },
  {
    text: '“一线工作法”由市纪委监委总结推广。',
    links: [{ type: 'organizer', from: '一线工作法', to: '市纪委监委' }],
  },
  {
    text: '省农业农村厅实施“头雁”项目。',
    links: [{ type: 'organizer', from: '头雁', to: '省农业农村厅' }],
  },
  { text: '市住建局整治“僵尸企业”。', links: [] },
  {
    text: '中共青岛市委办公厅印发通知。',
    links: [{ type: 'body', from: '青岛市', to: '中共青岛市委办公厅' }],
  },
  {
    text: '山东省青岛市市南区人民法院宣判。',
    links: [{ type: 'body', from: '市南区', to: '山东省青岛市市南区人民法院' }],
  },
  {
    text: '绍兴市财政局召开会议。',
    links: [{ type: 'body', from: '绍兴市', to: '绍兴市财政局' }],
  },
  {
    text: '绍兴银行罗昭强获奖。',
    links: [{ type: 'affiliation', from: '罗昭强', to: '绍兴银行' }],
  },
  {
    text: '任命罗昭强为绍兴市财政局局长。',
    links: [
      { type: 'affiliation', from: '罗昭强', to: '绍兴市财政局' },
      { type: 'body', from: '绍兴市', to: '绍兴市财政局' },
    ],
  },
  {
    text: '省政府办公厅秘书八处处长罗昭强到会。',
    links: [{ type: 'affiliation', from: '罗昭强', to: '省政府办公厅秘书八处' }],
  },
  { text: '市教育局负责人参加了座谈。全市开展“书香校园”创建活动。', links: [] },
  { text: '我们紧密团结在党中央周围，深入开展“书香校园”创建活动。', links: [] },
  { text: '天津港集装箱吞吐量达到2000万标准箱。', links: [] },
]
