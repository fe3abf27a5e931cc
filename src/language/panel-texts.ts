/** What the columns of panels are called in Chinese. */

/** Columns of panels. */
export const PANEL_LABELS = {
  path: '文件',
  region: '地区',
  year: '年份',
  value: '数值',
  min: '下限',
  max: '上限',
  mod: '界限',
  unit: '计量单位',
  text: '原文',
  start: '起点',
  end: '终点',
  reason: '说明',
  commitment: '承诺程度',
  check: '存疑',
  indicator: '指标',
  change: '变动',
  status: '性质',
} as const

/** Columns of targets beside outcomes. */
export const PAIR_LABELS = {
  region: '地区',
  year: '年份',
  target: '目标',
  targetMin: '目标下限',
  targetMax: '目标上限',
  targetMod: '目标界限',
  commitment: '承诺程度',
  outcome: '实绩',
  outcomeMin: '实绩下限',
  outcomeMax: '实绩上限',
  outcomeMod: '实绩界限',
  unit: '计量单位',
  difference: '差额',
  met: '是否完成',
  targetText: '目标原文',
  outcomeText: '实绩原文',
  targetPath: '目标文件',
  outcomePath: '实绩文件',
  reason: '说明',
  check: '存疑',
  indicator: '指标',
  value: '数值',
  text: '原文',
  path: '文件',
} as const

/** Ends of the columns of each indicator, where several stand beside each other. */
export const SERIES_LABELS = {
  min: '_下限',
  max: '_上限',
  bound: '_界限',
  unit: '_计量单位',
  commitment: '_承诺程度',
  check: '_存疑',
  reason: '_说明',
  text: '_原文',
} as const
