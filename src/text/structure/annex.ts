/** What stands after a report and is no part of it: glossaries, notes, annexes. */

const ANNEX =
  /^(?:附件|附录|附表|附注)[\s\d一二三四五六七八九十：:]{0,4}$|(?:名词|术语|用语|词语|内容)的?(?:解释|注释|注解|释义|说明|解读|解析)(?:和[^。，]{0,8}说明)?[】）]?$|^注释$/u

/** Whether a heading with these words opens an annex. */
export const isAnnex = (title: string): boolean => ANNEX.test(title)
