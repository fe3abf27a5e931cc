import { createAnalyzer } from '../src/analyze.js'
import { KINDS } from '../src/facts/registry.js'
import { tryExample, tryNearMiss } from '../src/testing/turn.js'
import { tryGuard } from '../src/testing/guards.js'
const a = createAnalyzer()
const re = new RegExp(process.argv[2]!)
for (const r of KINDS.flatMap((k) => [...k.rules, ...(k.derivations ?? [])]) as any[]) {
  if (!re.test(r.id)) continue
  for (const e of r.examples) { const { wrong } = tryExample(r, e, a); if (wrong.length) console.log(r.id, 'EX', e.text, wrong.length, JSON.stringify(wrong.slice(0, 3)).slice(0, 420)) }
  for (const n of r.nearMisses) { const { wrong } = tryNearMiss(r, n, a); if (wrong.length) console.log(r.id, 'NM', JSON.stringify(n), wrong.length, JSON.stringify(wrong.slice(0, 3)).slice(0, 420)) }
  for (const g of r.guards ?? []) { const x = tryGuard(r.id, g, a); if (x) console.log(r.id, 'GUARD', g.id, x) }
}
