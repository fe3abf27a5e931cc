/** What the passes over terms find beside the rules. */
import type { Derivation } from '../kind.js'

export const termDerivations: readonly Derivation[] = [
  {
    id: 'term/quoted',
    examples: [
      {
        text: '推广“前店后坊”模式',
        facts: [{ text: '前店后坊', name: '前店后坊', form: 'quoted', sort: 'model' }],
      },
      { text: '完善“互派互驻”机制', facts: [{ text: '互派互驻', sort: 'mechanism' }] },
      { text: '荣获“全国水利先进县”称号', facts: [{ text: '全国水利先进县', sort: 'honour' }] },
      {
        text: '再添“全国科技兴贸优秀城市”',
        facts: [{ text: '全国科技兴贸优秀城市', sort: 'honour' }],
      },
      { text: '迎来“全国质量百强”', facts: [{ text: '全国质量百强', sort: 'honour' }] },
      { text: '查摆“不细不严”', facts: [{ text: '不细不严', sort: 'label' }] },
      { text: '实现“指尖代办”', facts: [{ text: '指尖代办', sort: 'mechanism' }] },
      { text: '清理“影子公司”', facts: [{ text: '影子公司', sort: 'label' }] },
      { text: '树立“大粮仓”理念', facts: [{ text: '大粮仓', sort: 'concept' }] },
      { text: '推广“烟台模式”', facts: [{ text: '烟台模式', sort: 'model' }] },
      { text: '擦亮“书香宁波”品牌', facts: [{ text: '书香宁波', sort: 'label' }] },
      { text: '弘扬“王进喜精神”', facts: [{ text: '王进喜精神', sort: 'concept' }] },
      { text: '推行“楼栋长+网格员”模式', facts: [{ text: '楼栋长+网格员', sort: 'model' }] },
      {
        text: '扶持“链上”“云上”企业',
        facts: [
          { text: '链上', sort: 'label' },
          { text: '云上', sort: 'label' },
        ],
      },
      { text: '评选“最美巡河人”', facts: [{ text: '最美巡河人', sort: 'honour' }] },
      { text: '追求“零差错”', facts: [{ text: '零差错', sort: 'concept' }] },
      { text: '坚持“果业兴县”', facts: [{ text: '果业兴县', sort: 'concept' }] },
      { text: '打造“20分钟阅读圈”', facts: [{ text: '20分钟阅读圈', sort: 'model' }] },
      { text: '发展“竹艺+”', facts: [{ text: '竹艺+', sort: 'model' }] },
      { text: '推行“先试用后付款”', facts: [{ text: '先试用后付款', sort: 'mechanism' }] },
      { text: '推出“稻香贷”', facts: [{ text: '稻香贷', sort: 'mechanism' }] },
      { text: '优化“桥+小岛”', facts: [{ text: '桥+小岛', sort: 'model' }] },
      { text: '清理“钓鱼工程”', facts: [{ text: '钓鱼工程', sort: 'label' }] },
    ],
    nearMisses: [
      '关于“稳住田、管好水、护住林”，县里有一段介绍',
      '用好“闽易办”',
      '办好“茶博会”',
      '他说“今天先干这一段”',
      '唱响“福建三明”',
      '网名“北岸渔夫”',
      '关注“水乡发布”公众号',
      '考核为“优秀”等次',
      '“是”与“否”',
      '大家觉得“干得好的”',
      '“清渠润田”行动',
      '“为人民服务”的宗旨',
      '“三勤”要求',
      '“十四五”时期',
    ],
  },
]
