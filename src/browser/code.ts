/** Parts of the program in a browser: those that read kinds which are not asked for are not fetched. */
import { want } from './wanted.js'

const given = new Map<string, unknown>()

/** Gives a part; it does when it comes. */
export function giveCode(name: string, module: unknown): void {
  given.set(name, module)
}

/** The part `name`, when it is asked for. */
export function codeOf<Module>(name: string): Module {
  const found = given.get(name)
  if (found === undefined) throw want(name)
  return found as Module
}
