/** Where a proper name begins that ends before a known head (圣泉|集团, 厅创建工作|领导小组). */
import { alternation } from '../lexicon/pattern.js'

/** Words that stand before a name and are no part of it. */
const BEFORE_NAMES = (
  '在 对 向 与 和 及 或 是 为 被 把 让 给 从 到 于 的 了 着 以 请 赴 经 据 称 叫 即 如 像 以及 其中 包括 邀请 走进 走访 来到 ' +
  '成立 组建 组织 通过 根据 按照 支持 推动 促进 引进 引导 加强 加快 建设 建立 设立 打造 培育 发挥 依托 联合 协调 督促 ' +
  '接受 配合 会同 听取 涌现出 先后 随后 分别 现任 曾任 同时 近日 日前 原来 打开 随手 做好 做强 做大 贯彻 落实 学习 执行 传达 ' +
  '查看 察看 走访 慰问 由 位于 参观 考察 调研 开展 推进 召开 深化 完善 实施 服务 管理 举办 新建 新增 创建 完成 实现 获得 荣获 获批 全力 积极 大力'
).split(' ')

const CUT = new RegExp(`(?:${alternation(BEFORE_NAMES)})`, 'gu')
const HAN_RUN = /[\p{Script=Han}A-Za-z0-9]{0,16}$/u

/** Longest proper name looked for, in characters. */
const REACH = 16

/** Where the proper name that ends at `end` begins; `end` itself if there is none. */
export function nameStart(text: string, end: number): number {
  const from = Math.max(0, end - REACH)
  const run = HAN_RUN.exec(text.slice(from, end))![0]
  let cut = 0
  for (const match of run.matchAll(CUT)) cut = match.index + match[0].length
  return end - run.length + cut
}
