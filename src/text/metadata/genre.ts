/** What sort of document this is, by its title, its opening and its build. */
import type { Metadata } from '../../report.js'
import type { Structure } from '../structure.js'
import type { Head } from './head-lines.js'

const REPORT = /政府工作报告|工作报告/u
const COMMUNIQUE = /统计公报|公报$|执行结果的公报/u
const PLAN = /(?:规划|计划|纲要|方案)(?:（草案）|\(草案\))?$/u
const ADDRESS = /向大会[^。]{0,24}报告|代表(?:\p{Script=Han}{0,16}政府|国务院)[^。]{0,24}报告/u
const NEWS = /日(?:讯|电|消息)|(?:讯|电)(?:[（(]|$)|记者|通讯员|来源[:：]|本报/u

/** The genre of a document, or undefined if nothing tells. */
export function readGenre(
  head: Head,
  title: string,
  hasSession: boolean,
  structure: Structure,
): Metadata['genre'] {
  const lines = [title, ...head.lines]
  if (lines.some((l) => COMMUNIQUE.test(l))) return 'communique'
  if (REPORT.test(title.replace(/ /gu, '')) || head.lines.some((l) => /^政府工作报告/u.test(l)))
    return 'report'
  if (ADDRESS.test(head.opening) && (hasSession || head.opening.startsWith('各位代表'))) return 'report'
  if (hasSession && head.opening.startsWith('各位代表')) return 'report'
  if (lines.some((l) => PLAN.test(l) && l.length < 50)) return 'plan'
  const bare = structure.sections.filter((s) => !/^[一二三四五六七八九十（(\d#]/u.test(s.title)).length
  if (bare >= 2) return 'feature'
  return NEWS.test(head.lines.join('\n')) || NEWS.test(head.opening.slice(0, 60)) ? 'news' : undefined
}
