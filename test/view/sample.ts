import { analyze } from '../../src/analyze.js'

/** A report of our own: every kind of fact, nested and crossing, glosses to repair, headings of two levels. */
export const SAMPLE = `政府工作报告

——2023年1月10日在临江市第九届人民代表大会第三次会议上

临江市市长 周文海

各位代表：

一、2022年工作回顾

（一）经济运行平稳。2022年，全市地区生产总值达到1260亿元，增长5.2%；一般公共预算收入、固定资产投资分别增长4.1%和8.3%。举办“联企助企、共渡难关”活动36场，《临江市优化营商环境办法》印发实施。

（二）民生持續改善。城鎮新增就業3.6萬人，全面落實“三張清單”制度，機(jī)關(guān)黨(dǎng)員(yuán)每周四下基層(céng)，為(wèi)群眾(zhòng)辦(bàn)實(shí)事120件。

二、2023年工作安排

今年地区生产总值预期增长6%左右，居民收入与经济增长同步。深入实施乡村振兴战略，落实“一带一路”倡议，到2025年建成绿道120公里。
`

/** What `analyze` makes of it. */
export const sampleReport = () => analyze(SAMPLE, { path: 'sample.txt' })
