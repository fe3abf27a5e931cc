/** Who gave a report: the name behind or before a post of government in the head. */

const POST =
  '(?:国务院(?:副总理|总理)(?:兼[\\p{Script=Han}]{2,16}?(?:主任|部长))?|(?:代|副)?(?:省长|市长|州长|县长|区长|盟长|旗长)|自治区(?:代)?主席|(?:代)?主席|(?:代)?专员|国家[\\p{Script=Han}]{2,12}委员会(?:主任|副主任))'
/** 汪泉, 库尔玛什·斯尔江; blanks were taken out. */
const NAME =
  '[\\p{Script=Han}]{2,4}(?![\\p{Script=Han}·•])|[\\p{Script=Han}]{1,8}(?:[·•．][\\p{Script=Han}]{1,8}){1,3}'

const LINE_WITH_POST = new RegExp(`${POST}[:：]?(?<name>${NAME})[)）]?$`, 'u')
const DATE_AND_NAME = /^[（(](?:\d{4}年\d{1,2}月\d{1,2}日)[，,]?(?<name>\p{Script=Han}{2,4})[）)]/u
const IN_SENTENCE = [
  new RegExp(`${POST}(?<name>[\\p{Script=Han}]{2,3})(?:同志)?(?:在|作|向|代表)`, 'u'),
  /(?:印发|转发)(?<name>[\p{Script=Han}]{2,3})(?:省长|市长|州长|县长|区长|主席)/u,
  /^(?<name>\p{Script=Han}{2,3})作(?:《?政府工作报告》?|报告)/u,
] as const
const NO_NAME = /^(?:政府|人民|市人|工作|报告|各位|同志|代表|会议|委员|作政|在市|在省)/u

/** The name in `line` (without blanks) if it is a by-line with post. */
export function speakerOfLine(line: string): string | undefined {
  const name = (LINE_WITH_POST.exec(line) ?? DATE_AND_NAME.exec(line))?.groups?.name
  return name && !NO_NAME.test(name) ? name.replace(/[•．]/gu, '·') : undefined
}

/** The name in a caption or title that tells who reports: 省长王某在…会议上作政府工作报告. */
export function speakerOfSentence(line: string): string | undefined {
  for (const pattern of IN_SENTENCE) {
    const name = pattern.exec(line)?.groups?.name
    if (name && !NO_NAME.test(name)) return name
  }
  return undefined
}
