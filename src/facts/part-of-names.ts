/** Who, where and in which words. One part of the build for Node. */

export * as organization from './organization/kind.js'
export * as person from './person/kind.js'
export * as place from './place/kind.js'
export { starts } from './starts-of-names.baked.js'
export * as term from './term/kind.js'
