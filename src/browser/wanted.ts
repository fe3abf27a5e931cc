/** Parts of the library that were asked for before they were fetched. */
import { GongbaoError } from '../errors.js'

const wanted = new Set<string>()

/** Notes that `part` is needed, and gives the error for those who do not fetch parts. */
export function want(part: string): GongbaoError {
  wanted.add(part)
  return new GongbaoError('E_OPTIONAL', {
    where: part,
    message: 'it is fetched when it is first needed: by `loadAnalyzer` or `loadConverter` of gongbao/load',
  })
}

/** What was wanted since the last call. */
export function takeWanted(): string[] {
  const parts = [...wanted]
  wanted.clear()
  return parts
}
