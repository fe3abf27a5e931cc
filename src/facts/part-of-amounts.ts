/** Amounts, and what they say. One part of the build for Node. */

export * as indicator from './indicator/kind.js'
export * as quantity from './quantity/kind.js'
export { starts } from './starts-of-amounts.baked.js'
