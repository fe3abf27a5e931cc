/** The inner office that a body's name goes on with: 县公安局|青石派出所, 市政府办公室|秘书六科. */

/** Numbered offices have a word for their work before the number: 拆除违建|三处 is a count. */
const NUMBERED =
  /(?:秘书|综合|信息|督查|文电|调研|行政|业务|经济|社会|法规|稽查|监督|联络|审理|侦查)第?[一二三四五六七八九十]{1,2}[处科室](?!长)/uy
/** Offices called by a place or by their work. */
const NAMED =
  /(?:\p{Script=Han}{2,5}(?:派出所|人民法庭)|\p{Script=Han}{2,8}督导组|\p{Script=Han}{2,6}(?:科(?![技学员普长研目级创教室])|处(?![理于置在罚分以长所境室])))/uy
/** What a name of an office does not hold: particles, verbs, and the posts and people of the body. */
const NOT_INSIDE =
  /[的了在和与及对向是为将以被把让由等各到从并其该负长员一二三四五六七八九十]|召开|开展|加强|主任|书记|联合|牵头|会同|深入|成立|设立|办理|全体|积极|组织[^部处科]|发现|打造|建成|修复|新建|整改|关闭|拆除|排查/u

/** Where the inner office directly behind a body's name at `end` ends; `end` itself if there is none. */
export function officeEnd(text: string, end: number): number {
  NUMBERED.lastIndex = end
  const numbered = NUMBERED.exec(text)?.[0]
  if (numbered !== undefined) return end + numbered.length
  NAMED.lastIndex = end
  const named = NAMED.exec(text)?.[0]
  return named === undefined || NOT_INSIDE.test(named) ? end : end + named.length
}
