/** Preloaded where a test wants the packages named in `HIDDEN` not to be there. */
const Module = require('node:module')

const hidden = (process.env.HIDDEN ?? '').split(',')
const resolve = Module._resolveFilename
Module._resolveFilename = (name, ...rest) => {
  if (hidden.some((one) => name === one || name.startsWith(`${one}/`)))
    throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' })
  return resolve(name, ...rest)
}
