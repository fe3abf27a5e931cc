/** Words for the part of the day, and what an hour told in twelve comes to by them. */

/** What an hour told in twelve comes to by the words before it. */
type Daytime = 'small-hours' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export const DAYTIMES: Readonly<Record<string, Daytime>> = {
  凌晨: 'small-hours',
  清晨: 'morning',
  早晨: 'morning',
  早上: 'morning',
  早间: 'morning',
  上午: 'morning',
  中午: 'noon',
  正午: 'noon',
  午后: 'afternoon',
  下午: 'afternoon',
  傍晚: 'afternoon',
  晚上: 'evening',
  夜晚: 'evening',
  晚间: 'evening',
  当晚: 'evening',
  今晚: 'evening',
  昨晚: 'evening',
  明晚: 'evening',
  夜间: 'night',
  夜里: 'night',
  深夜: 'night',
  半夜: 'night',
  午夜: 'night',
  早: 'morning',
  晚: 'evening',
}

/** 下午3时 is 15, 晚8时 is 20, 夜里2时 stays, 晚上12点 is 24, 凌晨6时 is 6. */
export function hourOf(daytime: Daytime | undefined, hour: number): number {
  switch (daytime) {
    case 'afternoon':
      return hour >= 1 && hour < 12 ? hour + 12 : hour
    case 'evening':
      return hour >= 5 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour
    case 'night':
      return hour >= 6 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour
    case 'small-hours':
      return hour === 12 ? 24 : hour
    case 'noon':
      return hour >= 1 && hour <= 2 ? hour + 12 : hour
    default:
      return hour
  }
}
