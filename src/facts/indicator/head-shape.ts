/** What is read of the words before a value. */
import type { Change } from './schema.js'

/** What a value is compared with: an earlier time, or somebody else. */
export type Basis = 'time' | 'peer'

/** The words before a value, read. Offsets are clean ones. */
export interface Head {
  readonly from: number
  /** The name is in `[from, nameEnd)`, its adverbials still on. */
  readonly nameEnd: number
  /** Where the verb begins; the value's start if there is none. */
  readonly verbStart: number
  /** `null`: the value stands bare behind the name. */
  readonly change: Change | null
  /** The verb leads to an end level: 增加到, 降至. */
  readonly to: boolean
  /** The word that made `change`. */
  readonly verb: string
  readonly average: boolean
  /** 3年平均: over how many years the average runs, where the words before the value tell. */
  readonly run?: number
  readonly total?: boolean | undefined
  /** 分别: each member of a list has its own. */
  readonly each: boolean
  /** 均: the members of a list have one value each, and it is the same. */
  readonly alike?: boolean | undefined
  /** 迈上, 跨过: the value is a threshold that was passed. */
  readonly crossing: boolean
  readonly basis: Basis | null
  /** What the value is compared with, as written: 上年, 2010年. */
  readonly versus?: string
  /** 占…的, 完成预算的: what it is a share of. */
  readonly share?: string
}

/** How far the reading has come, and what it has found. */
export interface Cursor {
  end: number
  verbStart: number
  change: Change | null
  to: boolean
  verb: string
  average: boolean
  run?: number
  total?: boolean
  each: boolean
  alike?: boolean
  crossing: boolean
  basis: Basis | null
  versus: boolean
  against: string
  /** 目标 has been taken off. */
  aimed?: boolean
}
