/**
 * Guards: reasons, each with a name, for which what was matched is none. They are data as patterns are: one function runs
 * them, `rules explain` names them, and the kit tries the example of each with and without it.
 */

/** One reason to refuse. `Subject` is what it looks at: of a rule the match and the context. */
export interface Guard<Subject extends readonly unknown[]> {
  /** Its name among the guards it stands with: `second-of-two-ordinals`. */
  readonly id: string
  /** Whether it refuses. */
  readonly unless: (...subject: Subject) => boolean
  /** What is seen then, in plain English, as `rules explain` tells it. */
  readonly because: string
  /** A text in which this guard refuses, and more is read without it. */
  readonly example: string
  /** `YYYY-MM-DD`, where the example needs a day of speaking other than the kit's. */
  readonly referenceDate?: string
}

/** Guards that look at the same things, in the order in which they are asked. */
export interface Guards<Subject extends readonly unknown[]> {
  /** Whose they are, `kind/what-is-read`: the first part is the kind whose facts they keep from being read. */
  readonly of: string
  readonly guards: readonly Guard<Subject>[]
  /** Where in the clean text what they look at begins, for explanation. */
  readonly at?: ((...subject: Subject) => number) | undefined
}

/** A guard has refused something. */
export interface Refusal {
  /** Whose guard, and which: `quantity/amount#each`. */
  readonly guard: string
  /** As the guard says. */
  readonly because: string
  /** Clean offset of what was refused, where its guards tell. */
  readonly at: number | undefined
}

// biome-ignore lint/suspicious/noExplicitAny: guards of every subject stand in one list
type AnyGuards = Guards<any>

const known: AnyGuards[] = []

/** All guards that the modules loaded so far have, for those who check them. */
export const guardsInUse = (): readonly AnyGuards[] => known

/** Guards of one thing; `at` tells where it begins. */
export function defineGuards<Subject extends readonly unknown[]>(
  of: string,
  guards: readonly Guard<Subject>[],
  at?: (...subject: Subject) => number,
): Guards<Subject> {
  const own = { of, guards, at }
  known.push(own)
  return own
}

const pathOf = (of: string, id: string) => `${of}#${id}`

/** What is told of a refusal by one of these guards. */
export const refusalBy = (
  { of }: Pick<AnyGuards, 'of'>,
  { id, because }: Pick<Guard<readonly unknown[]>, 'id' | 'because'>,
  at?: number,
): Refusal => ({ guard: pathOf(of, id), because, at })

// Both hold for the length of one call only: reading is synchronous, and guards are asked at places that know of no context.
let listener: ((refusal: Refusal) => void) | undefined
let suspended: string | undefined

/** The guard by which `subject` is none, if any. */
export function refusedBy<Subject extends readonly unknown[]>(
  { of, guards, at }: Guards<Subject>,
  ...subject: Subject
): Guard<Subject> | undefined {
  for (const guard of guards) {
    if (!guard.unless(...subject)) continue
    if (suspended !== undefined && suspended === pathOf(of, guard.id)) continue
    listener?.(refusalBy({ of }, guard, at?.(...subject)))
    return guard
  }
  return undefined
}

/** Runs `act`; `hear` is told of everything that a guard refuses meanwhile, unless somebody within listens closer. */
export function hearRefusals<Result>(hear: (refusal: Refusal) => void, act: () => Result): Result {
  const before = listener
  listener = hear
  try {
    return act()
  } finally {
    listener = before
  }
}

/** Runs `act` as if the guard `path` (`quantity/amount#each`) were not there: how the kit tells what a guard does. */
export function withoutGuard<Result>(path: string, act: () => Result): Result {
  const before = suspended
  suspended = path
  try {
    return act()
  } finally {
    suspended = before
  }
}

/** A refusal in one line. */
export const tellRefusal = ({ guard, because }: Refusal): string => `guard ${guard}: ${because}`
