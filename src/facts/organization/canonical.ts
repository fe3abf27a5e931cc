/** One key for the full and the short name of an organ, for links between mentions. */

const SAME: readonly (readonly [RegExp, string])[] = [
  [/人民政府/gu, '政府'],
  [/(?<!政)府办(?!公)/gu, '政府办公室'],
  [/政府办(?!公|事)/gu, '政府办公室'],
  [/委办(?!公|事)/gu, '委办公室'],
  [/人民代表大会/gu, '人大'],
  [/常务委员会/gu, '常委会'],
  [/发展(?:和)?改革委(?:员会)?|发改委/gu, '发展和改革委员会'],
  [/卫生健康委(?:员会)?|卫健委/gu, '卫生健康委员会'],
  [/国资委|国有资产监督管理委员会/gu, '国资委'],
  [/人社局/gu, '人力资源和社会保障局'],
  [/住建局/gu, '住房和城乡建设局'],
  [/市场监管局/gu, '市场监督管理局'],
]

/** `name` with its short forms written out: 市府办, 市政府办 and 市人民政府办公室 give one key. */
export function organKey(name: string): string {
  let key = name.replace(/^中共/u, '')
  for (const [pattern, full] of SAME) key = key.replace(pattern, full)
  return key
}
