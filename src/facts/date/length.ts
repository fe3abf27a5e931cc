/** Lengths of time as ISO 8601 durations. */

/** What a unit word stands for: an ISO designator and how many of it one unit is. */
interface Unit {
  readonly designator: string
  readonly size: number
  /** Half of the unit, written out. */
  readonly half: string
}

const unit = (designator: string, half: string, size = 1): Unit => ({ designator, size, half })

/** 工作日 and 交易日 are written as days: ISO 8601 has no working days. */
export const UNITS: Readonly<Record<string, Unit>> = {
  年: unit('Y', '6M'),
  年头: unit('Y', '6M'),
  载: unit('Y', '6M'),
  年度: unit('Y', '6M'),
  周年: unit('Y', '6M'),
  月: unit('M', '15D'),
  周: unit('W', '3D'),
  星期: unit('W', '3D'),
  天: unit('D', 'T12H'),
  日: unit('D', 'T12H'),
  昼夜: unit('D', 'T12H'),
  工作日: unit('D', 'T12H'),
  交易日: unit('D', 'T12H'),
  礼拜: unit('W', '3D'),
  小时: unit('TH', '30M'),
  钟头: unit('TH', '30M'),
  分钟: unit('TM', '30S'),
  刻钟: unit('TM', '', 15),
  秒: unit('TS', ''),
  秒钟: unit('TS', ''),
  季度: unit('M', '', 3),
  世纪: unit('Y', '50Y', 100),
}

/** `P2Y6M`, `PT1H30M`: `count` units and, if asked for, a half. Zero units and a half are the half alone. */
export function isoDuration(count: number, unitWord: string, half: boolean): string | null {
  const found = UNITS[unitWord]
  if (!found || !Number.isFinite(count) || count < 0 || count >= 1e9) return null
  const { designator, size } = found
  if (half && found.half === '') return isoDuration(count + 0.5, unitWord, false)
  const amount = Number((count * size).toPrecision(12))
  if (half && size > 1) return `P${amount + size / 2}${designator}`
  if (!half) {
    if (/e/u.test(String(amount))) return null
    return designator.startsWith('T') ? `PT${amount}${designator[1]}` : `P${amount}${designator}`
  }
  if (designator === 'W') return `P${amount * 7 + 3}D`
  const whole =
    amount === 0 ? '' : designator.startsWith('T') ? `T${amount}${designator[1]}` : `${amount}${designator}`
  return `P${whole === '' && designator.startsWith('T') ? 'T' : ''}${whole}${found.half}`
}

/** The parts of a duration from the largest down. */
const inOrder = (parts: string, designators: string) =>
  (parts.match(/[0-9.]{1,16}[A-Z]/gu) ?? [])
    .sort((a, b) => designators.indexOf(a.at(-1)!) - designators.indexOf(b.at(-1)!))
    .join('')

/** `a` and `b` in one: P1Y and P6M are P1Y6M. */
export function joinDurations(a: string, b: string): string {
  const [dateA = '', timeA = ''] = a.slice(1).split('T')
  const [dateB = '', timeB = ''] = b.slice(1).split('T')
  const time = inOrder(timeA + timeB, 'HMS')
  return `P${inOrder(dateA + dateB, 'YMWD')}${time ? `T${time}` : ''}`
}

const DAYS: Readonly<Record<string, number>> = {
  Y: 365,
  M: 30,
  W: 7,
  D: 1,
  TH: 1 / 24,
  TM: 1 / 1440,
  TS: 1 / 86_400,
}

/** About how many days an ISO duration has: to tell which of two is longer. */
export function roughDays(duration: string): number {
  const [date = '', time = ''] = duration.slice(1).split('T')
  const sum = (part: string, mark: string) =>
    [...part.matchAll(/([0-9.]{1,16})([YMWDHS])/gu)].reduce(
      (days, [, number, unit]) => days + Number(number) * (DAYS[mark + unit] ?? 0),
      0,
    )
  return sum(date, '') + sum(time, 'T')
}
