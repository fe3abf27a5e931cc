import { createAnalyzer } from '../src/analyze.js'
import { linkReadings } from '../src/facts/links/readings.js'
import { KINDS } from '../src/facts/registry.js'
import { testReadings } from '../src/testing/index.js'
import { asCounted } from './as-they-stand.js'

// what is read off other facts, with all its fields
testReadings(
  [...KINDS.flatMap((kind) => kind.readings ?? []), ...linkReadings].map(asCounted),
  createAnalyzer(),
)
