/**
 * What the tests of the library use of vitest, for a bundle of them that starts in a moment: each mutant runs in a process
 * of its own, and most die of the first test. The same matchers; no reports, no mocks.
 */
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as vi from '@vitest/spy'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

type Run = (...row: never[]) => unknown
interface Test {
  readonly name: string
  readonly run: () => unknown
}
interface Suite {
  readonly tests: Test[]
  readonly before: (() => unknown)[]
  readonly after: (() => unknown)[]
  readonly beforeEach: (() => unknown)[]
  readonly afterEach: (() => unknown)[]
}

let suite: Suite
/** A test that fails, or cannot be run, is told so. */
export class Failed extends Error {}

/** Runs what `load` declares, the tests in their order. */
export async function runSuite(load: () => Promise<unknown>): Promise<void> {
  suite = { tests: [], before: [], after: [], beforeEach: [], afterEach: [] }
  await load()
  const { tests, before, after, beforeEach, afterEach } = suite
  for (const run of before) await run()
  try {
    for (const one of tests) {
      for (const run of beforeEach) await run()
      try {
        await one.run()
      } catch (cause) {
        throw new Failed(one.name, { cause })
      }
      for (const run of afterEach) await run()
    }
  } finally {
    for (const run of after) await run()
  }
}

const rowOf = (row: unknown) => (Array.isArray(row) ? row : [row])

function declare(name: string, ...rest: unknown[]): void {
  suite.tests.push({ name, run: rest.find((one) => typeof one === 'function') as () => unknown })
}
function each(rows: readonly unknown[]) {
  return (name: string, ...rest: unknown[]) => {
    const run = rest.find((one) => typeof one === 'function') as Run
    for (const row of rows) suite.tests.push({ name, run: () => run(...(rowOf(row) as never[])) })
  }
}
function group(_name: string, ...rest: unknown[]): void {
  ;(rest.find((one) => typeof one === 'function') as () => void)()
}
function groups(rows: readonly unknown[]) {
  return (_name: string, run: Run) => {
    for (const row of rows) run(...(rowOf(row) as never[]))
  }
}

export const test = Object.assign(declare, { each })
export const it = Object.assign(declare, { each })
export const describe = Object.assign(group, { each: groups })
export const beforeAll = (run: () => unknown) => suite.before.push(run)
export const afterAll = (run: () => unknown) => suite.after.push(run)
export const beforeEach = (run: () => unknown) => suite.beforeEach.push(run)
export const afterEach = (run: () => unknown) => suite.afterEach.push(run)
export const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), {
  ...(chai.expect as unknown as object),
})
export { vi }
export const expectTypeOf = () => new Proxy({}, { get: () => () => undefined })
