/** Dates, and what may hide one: read together wherever dates are asked for. One part of the build for Node. */

export * as campaign from './campaign/kind.js'
export * as date from './date/kind.js'
export * as document from './document/kind.js'
export * as meeting from './meeting/kind.js'
export * as slogan from './slogan/kind.js'
export { starts } from './starts-of-dates.baked.js'
