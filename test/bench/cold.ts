/** Cold starts, each a whole process: from nothing to the first answer. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './race.js'

/** What one start took. */
export interface Start {
  readonly name: string
  /** CPU time, user and system, of the whole process. */
  readonly milliseconds: number
  readonly megabytes: number
}

const atExit = fileURLToPath(new URL('./at-exit.cjs', import.meta.url))
const built = (name: string) => new URL(`../../dist/${name}`, import.meta.url)
const esm = (code: string) => ['--input-type=module', '-e', code]
const cjs = (code: string) => ['-e', code]
const [index, common, cli] = ['index.js', 'index.cjs', 'cli.js'].map(built) as [URL, URL, URL]
const commonPath = JSON.stringify(fileURLToPath(common))
const DAY = '2019年11月3日'
const date = (load: string) => `${load}; createAnalyzer({ kinds: ['date'] }).analyze('${DAY}')`

/** What is run, by its name. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  'empty Node': cjs('0'),
  'gongbao, a date, ES module': esm(date(`const { createAnalyzer } = await import('${index.href}')`)),
  'gongbao, a date, CommonJS': cjs(date(`const { createAnalyzer } = require(${commonPath})`)),
  'gongbao, all kinds, ES module': esm(
    `const { analyze } = await import('${index.href}'); analyze('${DAY}')`,
  ),
  'gongbao, words': cjs(`require(${commonPath}).segment('推进乡村振兴')`),
  'chrono-node, a date, ES module': esm(`import { zh } from 'chrono-node'; zh.hans.parse('${DAY}')`),
  'chrono-node, a date, CommonJS': cjs(`require('chrono-node').zh.hans.parse('${DAY}')`),
  'Recognizers, a date': cjs(
    `const r = require('@microsoft/recognizers-text-suite'); r.recognizeDateTime('${DAY}', r.Culture.Chinese)`,
  ),
  'nodejieba, words': cjs(`require('nodejieba').cut('推进乡村振兴')`),
  '@node-rs/jieba, words': cjs(
    `const { dict } = require('@node-rs/jieba/dict'); require('@node-rs/jieba').Jieba.withDict(dict).cut('推进乡村振兴')`,
  ),
  'gongbao --version': [fileURLToPath(cli), '--version'],
  'gongbao --help': [fileURLToPath(cli), '--help'],
}

interface Taken {
  readonly cpu: number
  readonly memory: number
}

function startOnce(args: readonly string[]): Taken {
  const { stderr, status } = spawnSync(process.execPath, ['--require', atExit, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`)
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Taken
}

/** Every start `rounds` times, in turn; medians. */
export function coldStarts(rounds: number): Start[] {
  const taken = Object.keys(STARTS).map((): Taken[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, args] of Object.values(STARTS).entries()) taken[i]!.push(startOnce(args))
  return Object.keys(STARTS).map((name, i) => ({
    name,
    milliseconds: median(taken[i]!.map((one) => one.cpu / 1000)),
    megabytes: median(taken[i]!.map((one) => one.memory / 1024)),
  }))
}
