/** What the corpus must score at least, kind by kind. A floor is raised when the score has grown, and never lowered. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Percent. */
export interface Floor {
  readonly f1: number
  readonly fields: number
}
export type Floors = Readonly<Record<string, Floor>>

/** How far a score may stand above its floor before the floor must be raised. */
export const SLACK = 2

const path = fileURLToPath(new URL('floors.json', import.meta.url))

export function readFloors(): Floors {
  return JSON.parse(readFileSync(path, 'utf8')) as Floors
}

/** `floors` lifted to `scores` where these are higher. */
export function raise(floors: Floors, scores: Floors): Floors {
  return Object.fromEntries(
    Object.entries(scores).map(([kind, score]) => {
      const floor = floors[kind] ?? { f1: 0, fields: 0 }
      return [kind, { f1: Math.max(floor.f1, score.f1), fields: Math.max(floor.fields, score.fields) }]
    }),
  )
}

/** What is wrong with `scores`, a line each: below a floor, or so far above it that it must be raised. */
export function judge(floors: Floors, scores: Floors): string[] {
  return Object.entries(scores).flatMap(([kind, score]) =>
    (['f1', 'fields'] as const).flatMap((measure) => {
      const floor = floors[kind]?.[measure] ?? 0
      if (score[measure] < floor) return [`${kind} ${measure}: ${score[measure]}, below its floor ${floor}`]
      if (score[measure] > floor + SLACK)
        return [`${kind} ${measure}: ${score[measure]}, raise its floor ${floor} (RAISE_FLOORS=1)`]
      return []
    }),
  )
}

/** Keep `scores` as floors where they are higher. */
export function writeRaised(scores: Floors): void {
  writeFileSync(path, `${JSON.stringify(raise(readFloors(), scores), null, 2)}\n`)
}
