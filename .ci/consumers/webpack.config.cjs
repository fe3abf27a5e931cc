const path = require('node:path')
const config = (entry, filename, library) => ({
  mode: 'production',
  target: 'node20',
  entry,
  output: { path: path.resolve('out'), filename, ...library },
})
module.exports = [
  { ...config('./entry.cjs', 'webpack.cjs', {}) },
  {
    ...config('./entry.mjs', 'webpack.mjs', { module: true, chunkFormat: 'module' }),
    experiments: { outputModule: true },
  },
]
