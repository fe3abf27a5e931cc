/**
 * What a run over an archive takes beside reading: the shares of hashing, writing lines and handing them over, the memory as
 * it goes, and what a second worker brings. Needs what `npm run build` makes, and Linux.
 *
 *     npx tsx --import ./test/bench/tsv-modules.ts test/bench/archive.ts FOLDER
 *         [--files 600] [--workers 1,2] [--rounds 1] [--json]
 *
 * Files are read again under other names until there are `--files`. Runs are whole processes; of each the CPU time by threads
 * is told, for time by the clock tells little where others are at work.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAnalyzer } from '../../src/analyze.js'
import { contentHashOf } from '../../src/archive/content.js'
import { countsOf } from '../../src/archive/counts.js'
import { FORMATS } from '../../src/archive/formats.js'
import { fileOutput } from '../../src/archive/output.js'
import { readInputAsync } from '../../src/text/input/input.js'

const args = process.argv.slice(2)
const given = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined)
const [folder = '.'] = args
const workerCounts = (given('--workers') ?? '1,2').split(',').map(Number)
const rounds = Number(given('--rounds') ?? 1)

const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort()
  .map((name) => join(folder, name))
const wanted = Number(given('--files') ?? all.length)

/** The files of the archive that is read: evenly chosen where there are more than wanted, copies where there are fewer. */
function archiveOf(files: readonly string[], into: string): void {
  for (let i = 0; i < wanted; i++) {
    const from = files[Math.floor((i * Math.max(files.length, wanted)) / wanted) % files.length]!
    const part = join(into, String(i % 40))
    mkdirSync(part, { recursive: true })
    cpSync(from, join(part, `${i}-${basename(from)}`))
  }
}

type Stage = 'read' | 'analyze' | 'hash' | 'serialize' | 'write'

/** CPU time of each stage in this thread, in seconds, over `files` after a round to warm up. */
async function stages(files: readonly string[], out: string): Promise<Record<Stage, number>> {
  const taken: Record<Stage, number> = { read: 0, analyze: 0, hash: 0, serialize: 0, write: 0 }
  const analyzer = createAnalyzer()
  const output = await fileOutput(out)
  let counts = true
  const timed = async <Result>(stage: Stage, run: () => Result | Promise<Result>): Promise<Result> => {
    const began = process.cpuUsage()
    const result = await run()
    const { user, system } = process.cpuUsage(began)
    if (counts) taken[stage] += (user + system) / 1e6
    return result
  }
  for (const round of [0, 1]) {
    counts = round === 1
    for (const path of files) {
      const bytes = readFileSync(path)
      const input = await timed('read', () => readInputAsync(bytes, { path }))
      const report = await timed('analyze', () => analyzer.analyze(input.text, { path }))
      const source = await timed('hash', () => ({
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        content: contentHashOf(report),
      }))
      const line = await timed('serialize', () => {
        const { referenceDate, metadata, facts, links, quotations, repairs } = report
        countsOf(report)
        const document = { path, source, referenceDate, metadata, facts, links, quotations, repairs }
        return Buffer.from(FORMATS.jsonl.write(document as never))
      })
      await timed('write', () => output.write(line))
    }
  }
  await output.end()
  return taken
}

interface Sample {
  readonly seconds: number
  readonly megabytes: number
}

interface Run {
  readonly workers: number
  /** By the clock. */
  readonly seconds: number
  /** CPU time of the whole process, and of the thread that hands out and writes. */
  readonly cpu: number
  readonly writer: number
  readonly peakMegabytes: number
  readonly memory: readonly Sample[]
}

/** CPU time that a thread has taken, in seconds: fields 14 and 15 of its line, in ticks of 10 ms. */
function cpuOf(stat: string): number {
  const line = readFileSync(stat, 'utf8')
  const fields = line.slice(line.lastIndexOf(') ') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const EVERY = 250

/** One run of the program, looked at as it goes. */
function runOnce(archive: string, workers: number, out: string): Promise<Run> {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const began = performance.now()
  const command = ['extract', archive, '--workers', String(workers), '--force', '--quiet', '--out', out]
  const child = spawn(process.execPath, [cli, ...command], { stdio: ['ignore', 'ignore', 'inherit'] })
  const memory: Sample[] = []
  let [cpu, writer] = [0, 0]
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const megabytes = Number(/VmRSS:\s+(?<kb>\d+)/u.exec(status)?.groups?.kb) / 1024
      if (Number.isNaN(megabytes)) return
      memory.push({ seconds: (performance.now() - began) / 1000, megabytes })
      cpu = cpuOf(`/proc/${child.pid}/stat`)
      writer = cpuOf(`/proc/${child.pid}/task/${child.pid}/stat`)
    } catch {
      // it has ended meanwhile
    }
  }, EVERY)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => {
      clearInterval(look)
      const seconds = (performance.now() - began) / 1000
      const peakMegabytes = Math.max(...memory.map((s) => s.megabytes))
      resolve({ workers, seconds, cpu, writer, peakMegabytes, memory })
    })
  })
}

/** A dozen of samples, from first to last. */
const thinned = (memory: readonly Sample[]) =>
  memory.filter((_, i) => i % Math.max(1, Math.ceil(memory.length / 12)) === 0 || i === memory.length - 1)

const work = mkdtempSync(join(tmpdir(), 'gongbao-bench-'))
try {
  const archive = join(work, 'archive')
  archiveOf(all, archive)
  const sample = all.filter((_, i) => i % Math.max(1, Math.floor(all.length / 100)) === 0)
  const taken = await stages(sample, join(work, 'stages.jsonl'))
  const runs: Run[] = []
  for (let round = 0; round < rounds; round++)
    for (const workers of workerCounts) runs.push(await runOnce(archive, workers, join(work, 'out.jsonl')))
  const total = Object.values(taken).reduce((sum, seconds) => sum + seconds, 0)
  const shares = Object.fromEntries(
    Object.entries(taken).map(([stage, seconds]) => [stage, seconds / total]),
  ) as Record<Stage, number>
  const besides = shares.hash + shares.serialize + shares.write
  if (args.includes('--json')) console.log(JSON.stringify({ files: wanted, shares, besides, runs }, null, 2))
  else {
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`
    console.log(`of one thread over ${sample.length} files, CPU time:`)
    for (const [stage, share] of Object.entries(shares)) console.log(`  ${stage.padEnd(10)}${percent(share)}`)
    console.log(`hashing, serializing and writing together: ${percent(besides)}\n`)
    for (const { workers, seconds, cpu, writer, peakMegabytes, memory } of runs) {
      console.log(
        `${wanted} files, ${workers} workers: ${seconds.toFixed(1)} s by the clock, ${cpu.toFixed(1)} s CPU, of which the thread that writes ${percent(writer / cpu)}; most memory ${peakMegabytes.toFixed(0)} MB`,
      )
      console.log(
        `  ${thinned(memory)
          .map((s) => `${s.seconds.toFixed(0)} s ${s.megabytes.toFixed(0)}`)
          .join(', ')} MB`,
      )
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
