import type { Derivation } from '../../kind.js'

export const steady: Derivation = {
  id: 'indicator/steady',
  examples: [
    {
      text: '粮食总产量与上年持平',
      facts: [
        {
          name: '粮食总产量',
          value: 0,
          unit: '%',
          change: 'increase',
          status: 'actual',
          period: null,
          basis: '上年',
          code: 'grain-output',
        },
      ],
    },
    {
      text: '居民消费价格同比基本持平',
      facts: [{ name: '居民消费价格', value: 0, unit: '%', mod: 'approx', change: 'increase', code: 'cpi' }],
    },
    {
      text: '水路客运量和货运量均与2019年持平',
      facts: [
        { name: '水路客运量', value: 0, unit: '%', change: 'increase', basis: '2019年' },
        {
          text: '货运量均与2019年持平',
          name: '货运量',
          value: 0,
          unit: '%',
          change: 'increase',
          basis: '2019年',
        },
      ],
    },
    {
      text: '社会消费品零售总额383亿元，与上年基本持平。',
      facts: [
        { text: '与上年基本持平', name: '社会消费品零售总额', value: 0, mod: 'approx', change: 'increase' },
      ],
    },
  ],
  // the level of somebody else, of nothing, or of a rate, which goes on rising as before
  nearMisses: ['收入水平与全国持平', '购销持平', '价格涨幅与上年持平', '与上年持平'],
}
