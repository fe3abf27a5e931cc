import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'

const told = (text: string, referenceDate: string) =>
  analyze(text, { referenceDate }).facts.flatMap((f) =>
    f.kind === 'indicator' ? [[f.name, f.status, f.period]] : [],
  )

describe('chapters of a plan for five years', () => {
  const text = [
    '第一章 发展基础',
    '“十三五”时期，全县经济稳步发展。森林覆盖率达到61%，五年累计新建公路90公里。',
    '第二章 发展目标',
    '“十四五”时期，生产总值年均增长7%以上。城镇化率达到58%。',
    '第三章 重点工程',
    '新建水库12座。',
  ].join('\n\n')
  test.each(['2021-02-20', '2023-06-01'])(
    'look back on the term before and ahead to the end of the next: %s',
    (day) => {
      expect(told(text, day)).toEqual([
        ['森林覆盖率', 'actual', '2020'],
        ['新建公路', 'actual', '2016/2020'],
        ['生产总值', 'target', '2021/2025'],
        ['城镇化率', 'target', '2025'],
        ['新建水库', 'target', '2021/2025'],
      ])
    },
  )
  test('a feature with bare headings is none', () => {
    const feature =
      '守望青山\n\n护林员老周走遍了山岭。林场造林900亩。\n\n苗圃的清晨\n\n“十三五”时期，林场育苗20万株。'
    expect(told(feature, '2021-02-20')).toEqual([
      ['林场造林', 'actual', null],
      ['林场育苗', 'actual', '2016/2020'],
    ])
  })
})

describe('a bulletin without its title', () => {
  const opening = '2022年，全市水环境持续向好。'
  test('is of the year that opens it, and what it sets for the next is aimed at', () => {
    const text = `${opening}\n\n优良断面比例达到95%，同比提高2个百分点。\n\n酸雨频率为4%，较上年下降1个百分点。新建污水处理厂3座。\n\n2023年，将力争优良断面比例达到96%，酸雨频率控制在3%以内。`
    expect(told(text, '2023-06-05')).toEqual([
      ['优良断面比例', 'actual', '2022'],
      ['优良断面比例', 'actual', '2022'],
      ['酸雨频率', 'actual', '2022'],
      ['酸雨频率', 'actual', '2022'],
      ['新建污水处理厂', 'actual', '2022'],
      ['优良断面比例', 'target', '2023'],
      ['酸雨频率', 'target', '2023'],
    ])
  })
  test.each([
    [
      'of another year',
      '2020年，全市水环境持续向好。优良断面比例达到95%，同比提高2个百分点。酸雨频率为4%，较上年下降1个百分点。',
    ],
    ['that compares nothing', `${opening}优良断面比例达到95%。酸雨频率为4%。`],
  ])('a text %s has a year only where it says so', (_, text) => {
    expect(told(text, '2023-06-05').at(-1)?.[2]).toBeNull()
  })
})

describe('what is said to be to do', () => {
  test.each([
    ['会议强调，要稳住就业，城镇新增就业不少于2600人。', 'target'],
    ['要稳住就业，城镇新增就业2600人以上，职业培训4000人次。', 'target'],
    ['各县区要抓紧落实，城镇新增就业不少于2600人。', 'target'],
    ['重点项目开工率要达到100%。', 'target'],
    ['会议指出，主要指标持续向好，城镇新增就业2600人。', 'actual'],
    ['要总结经验。城镇新增就业2600人。', 'actual'],
    ['要巩固成果，目前城镇新增就业同比增长3%。', 'actual'],
  ])('%s', (text, status) => {
    expect(told(`某县召开会议\n\n6月20日，县长主持召开会议。${text}`, '2022-06-21').at(-1)?.[1]).toBe(status)
  })
})

test('the 5 of PM2.5 counts no years', () => {
  expect(told('2024年，力争PM2.5年均浓度控制在30微克/立方米以下。', '2024-03-05')[0]?.[2]).toBe('2024')
})
