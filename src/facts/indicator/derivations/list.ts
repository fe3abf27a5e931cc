import type { Derivation } from '../../kind.js'
import { COUNTED, RUNS_ON } from './reasons.js'

export const list: Derivation = {
  id: 'indicator/list',
  examples: [
    {
      text: '小麦、大豆产量分别超过30万吨、5万吨',
      facts: [
        {
          text: '小麦、大豆产量分别超过30万吨',
          name: '小麦产量',
          value: 300000,
          unit: '吨',
          mod: 'more',
          change: 'level',
        },
        {
          text: '大豆产量分别超过30万吨、5万吨',
          name: '大豆产量',
          value: 50000,
          unit: '吨',
          mod: 'more',
          change: 'level',
        },
      ],
    },
    {
      text: '小麦、大豆产量分别达到30万吨、5万吨以上',
      facts: [
        { text: '小麦、大豆产量分别达到30万吨', name: '小麦产量', value: 300000, mod: 'more' },
        { text: '大豆产量分别达到30万吨、5万吨以上', name: '大豆产量', value: 50000, mod: 'more' },
      ],
    },
    {
      text: '恩格尔系数、第三产业增加值占地区生产总值的比重分别为32%、54%',
      facts: [
        { text: '恩格尔系数、第三产业增加值占地区生产总值的比重分别为32%', name: '恩格尔系数', value: 32 },
        {
          text: '第三产业增加值占地区生产总值的比重分别为32%、54%',
          name: '第三产业增加值占地区生产总值的比重',
          value: 54,
        },
      ],
    },
    {
      text: '快递业务量和收入分别增长21%、33%',
      facts: [
        { text: '快递业务量和收入分别增长21%', name: '快递业务量', value: 21 },
        { text: '收入分别增长21%、33%', name: '快递业务收入', value: 33 },
      ],
    },
    {
      text: '城乡居民收入分别增长8%和9.5%',
      facts: [
        { text: '城乡居民收入分别增长8%和9.5%', name: '农村居民收入', value: 9.5, change: 'increase' },
        { text: '城乡居民收入分别增长8%', name: '城镇居民收入', value: 8, change: 'increase' },
      ],
    },
    {
      text: '旅客、货物周转量分别增长5.2%、7.4%',
      facts: [
        { text: '旅客、货物周转量分别增长5.2%', name: '旅客周转量', value: 5.2 },
        { text: '货物周转量分别增长5.2%、7.4%', name: '货物周转量', value: 7.4 },
      ],
    },
    {
      text: '医保参保率和养老保险参保率分别达到97.5%和95%',
      facts: [
        {
          text: '医保参保率和养老保险参保率分别达到97.5%',
          name: '医保参保率',
          value: 97.5,
          change: 'level',
        },
        { text: '养老保险参保率分别达到97.5%和95%', name: '养老保险参保率', value: 95, change: 'level' },
      ],
    },
    {
      text: '城镇居民、农村居民人均消费支出分别增长5.5%和6.8%',
      facts: [
        {
          text: '城镇居民、农村居民人均消费支出分别增长5.5%',
          name: '城镇居民人均消费支出',
          value: 5.5,
          unit: '%',
          change: 'increase',
          status: 'actual',
          period: null,
        },
        {
          text: '农村居民人均消费支出分别增长5.5%和6.8%',
          name: '农村居民人均消费支出',
          value: 6.8,
          unit: '%',
          change: 'increase',
          status: 'actual',
          period: null,
        },
      ],
    },
    {
      text: '旅客人次、票务收入分别增长9%和12%',
      facts: [
        { text: '旅客人次、票务收入分别增长9%', name: '旅客人次', value: 9, unit: '%', change: 'increase' },
        { text: '票务收入分别增长9%和12%', name: '票务收入', value: 12, unit: '%', change: 'increase' },
      ],
    },
    {
      text: '城镇调查失业率、商品零售价格涨幅分别控制在6%以内和2%以内',
      facts: [
        {
          text: '城镇调查失业率、商品零售价格涨幅分别控制在6%以内',
          name: '城镇调查失业率',
          value: 6,
          unit: '%',
          mod: 'less',
        },
        {
          text: '商品零售价格涨幅分别控制在6%以内和2%以内',
          name: '商品零售价格',
          value: 2,
          unit: '%',
          mod: 'less',
          change: 'increase',
        },
      ],
    },
    {
      text: '工业投资、民间投资均增长10%以上',
      facts: [
        {
          name: '工业投资',
          value: 10,
          unit: '%',
          mod: 'more',
          change: 'increase',
          code: 'industrial-investment',
        },
        {
          text: '民间投资均增长10%以上',
          name: '民间投资',
          value: 10,
          unit: '%',
          mod: 'more',
          change: 'increase',
          code: 'private-investment',
        },
      ],
    },
    {
      text: '存款余额和贷款余额均突破3000亿元',
      facts: [
        { name: '存款余额', value: 300000000000, unit: '元', mod: 'more', change: 'level' },
        { text: '贷款余额均突破3000亿元', name: '贷款余额', value: 300000000000, unit: '元', mod: 'more' },
      ],
      unframed: RUNS_ON,
    },
    {
      text: '地区生产总值和财政收入增长7%左右',
      facts: [
        { name: '地区生产总值', value: 7, unit: '%', mod: 'approx', change: 'increase', code: 'gdp' },
        {
          text: '财政收入增长7%左右',
          name: '财政收入',
          value: 7,
          unit: '%',
          mod: 'approx',
          change: 'increase',
        },
      ],
    },
    {
      text: '快递业务量和收入分别增长18%、11%',
      facts: [
        { text: '快递业务量和收入分别增长18%', name: '快递业务量', value: 18, unit: '%' },
        { text: '收入分别增长18%、11%', name: '快递业务收入', value: 11, unit: '%' },
      ],
    },
    {
      text: '出口、进口分别突破90亿元和60亿元',
      facts: [
        { text: '出口、进口分别突破90亿元', name: '出口', value: 9000000000, unit: '元', mod: 'more' },
        { text: '进口分别突破90亿元和60亿元', name: '进口', value: 6000000000, unit: '元', mod: 'more' },
      ],
    },
    {
      text: '制造业投资增速分别高于全国、全省2.2和1.4个百分点',
      facts: [
        {
          name: '制造业投资增速',
          value: 1.4,
          unit: '个百分点',
          change: 'level',
          basis: '全省',
        },
        {
          text: '制造业投资增速分别高于全国、全省2.2',
          name: '制造业投资增速',
          value: 2.2,
          unit: '个百分点',
          change: 'level',
          basis: '全国',
        },
      ],
    },
    {
      text: '新增养老床位、托育托位各2000个',
      facts: [
        { name: '新增养老床位', value: 2000, unit: '个', change: 'level' },
        { text: '托育托位各2000个', name: '新增托育托位', value: 2000, unit: '个', change: 'level' },
      ],
      unframed: COUNTED,
    },
    {
      text: '公路客运量、水路客运量分别下降3%和增长5%',
      facts: [
        {
          text: '公路客运量、水路客运量分别下降3%',
          name: '公路客运量',
          value: 3,
          unit: '%',
          change: 'decrease',
        },
        { text: '水路客运量分别下降3%和增长5%', name: '水路客运量', value: 5, unit: '%', change: 'increase' },
      ],
    },
    {
      text: '农药、化肥、农膜三项物资用量均下降4%',
      facts: [
        { name: '农药用量', value: 4, unit: '%', change: 'decrease' },
        {
          text: '化肥、农膜三项物资用量均下降4%',
          name: '化肥用量',
          value: 4,
          unit: '%',
          change: 'decrease',
        },
        { text: '农膜三项物资用量均下降4%', name: '农膜用量', value: 4, unit: '%', change: 'decrease' },
      ],
    },
    {
      text: '小学、初中辍学率分别控制在0.2%和0.5%以内',
      facts: [
        { text: '小学、初中辍学率分别控制在0.2%', name: '小学辍学率', value: 0.2, unit: '%', mod: 'less' },
        {
          text: '初中辍学率分别控制在0.2%和0.5%以内',
          name: '初中辍学率',
          value: 0.5,
          unit: '%',
          mod: 'less',
        },
      ],
    },
    {
      text: '在职、退休人员体检标准分别提高80元和60元',
      facts: [
        { text: '在职、退休人员体检标准分别提高80元', name: '在职人员体检标准', value: 80, unit: '元' },
        { text: '退休人员体检标准分别提高80元和60元', name: '退休人员体检标准', value: 60, unit: '元' },
      ],
    },
  ],
  nearMisses: [
    '分别增长8%和9.5%',
    { text: '城乡居民收入增长8%', facts: [{ name: '城乡居民收入', value: 8, unit: '%' }] },
    '人大代表建议、满意率均达到100%',
    '总产值分别达到30亿元、50亿元',
  ],
}
