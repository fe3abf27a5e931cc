import { createAnalyzer } from '../src/analyze.js'
import { KINDS } from '../src/facts/registry.js'
import { testExamples } from '../src/testing/index.js'
import { asCounted } from './as-they-stand.js'

// every built-in rule and derivation, by its own examples and near misses
testExamples(
  KINDS.flatMap((kind) => [...kind.rules, ...(kind.derivations ?? [])]).map(asCounted),
  createAnalyzer(),
)
