/** What the machine, the shell and other programs do to a run. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

const CLI = resolve('dist/cli.js')
let folder = ''
const at = (...names: string[]) => join(folder, ...names)
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
/** A call in a shell of its own, as `$GONGBAO`. */
const shell = (script: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GONGBAO: `${process.execPath} ${CLI}`, ...env },
  })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-world-'))
  mkdirSync(at('reports'))
  for (let i = 0; i < 12; i++)
    writeFileSync(
      at('reports', `${i}.txt`),
      `${2000 + i}年，全市完成任务${i + 1}项，投入6万余元。\n`.repeat(40),
    )
  execFileSync('mkfifo', [at('pipe.txt'), at('pipe.jsonl'), at('pipe.parquet')])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('names of files', () => {
  beforeAll(() => {
    mkdirSync(at('names'))
    const text = '2019年完成任务259项。'
    const inNames = (name: Uint8Array) => Buffer.concat([Buffer.from(`${at('names')}/`), name])
    mkdirSync(inNames(Buffer.from('b1a8b8e6', 'hex')))
    writeFileSync(inNames(Buffer.from('b1a8b8e62fcfc3c3c52e747874', 'hex')), text)
    writeFileSync(inNames(Buffer.from('fffe2e747874', 'hex')), text)
    writeFileSync(at('names', '\u001b[31mred\n.txt'), text)
    writeFileSync(at('names', `${'长'.repeat(83)}.txt`), text)
    writeFileSync(at('names', '-rf.txt'), text)
  })

  test('that are no UTF-8 are shown as GB18030, and read by what is shown', () => {
    const { out, code } = gongbao(['extract', 'names'], '', folder)
    expect(code).toBe(0)
    const paths = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).path)
    expect(paths).toContain('names/报告/厦门.txt')
    expect(paths).toHaveLength(5)
    const again = gongbao(['extract', 'names/报告/厦门.txt', '--format', 'table'], '', folder)
    expect(again.out).toContain('259项')
    const typed = shell("$GONGBAO extract names/$'\\xb1\\xa8\\xb8\\xe6'/$'\\xcf\\xc3\\xc3\\xc5.txt'")
    expect(JSON.parse(typed.stdout).path).toBe('names/报告/厦门.txt')
  })

  test('do not steer the terminal', () => {
    writeFileSync(at('names', '\u001b[2Jbad.txt'), Buffer.alloc(2000))
    const { out, err } = gongbao(['extract', 'names', '--format', 'table'], '', folder)
    expect(out + err).not.toContain('\u001b')
    expect(out).toContain('\\x1b[31mred .txt')
    expect(err).toContain('\\x1b[2Jbad.txt')
    rmSync(at('names', '\u001b[2Jbad.txt'))
  })

  test('as long as the system lets them be have their page', () => {
    expect(gongbao(['view', 'names', '--out', 'pages'], '', folder).code).toBe(0)
    const long = readdirSync(at('pages')).filter((name) => name.startsWith('长'))
    expect(long).toEqual([expect.stringMatching(/^长+~[0-9a-f]{12}\.html$/u)])
    expect(readFileSync(at('pages', 'index.html'), 'utf8')).toContain(encodeURIComponent(long[0]!))
  })
})

describe('what is no file', () => {
  const COMMANDS = [
    ['extract'],
    ['view'],
    ['clean'],
    ['convert', '--from', 't', '--to', 'cn'],
    ['segment'],
    ['keywords'],
    ['trends'],
    ['quotations'],
    ['panel', '--indicator', '地区生产总值'],
  ]
  test.each(COMMANDS)('is refused by %s, not waited for', (name, ...options) => {
    for (const path of ['pipe.txt', '/dev/zero']) {
      const { code, err } = gongbao([name, path, ...options], '', folder)
      expect(code).toBeGreaterThan(0)
      expect(err).toContain('expected a file, found a pipe or device')
    }
  })

  test.each(['pipe.jsonl', 'pipe.parquet'])('is refused as %s too', (path) => {
    expect(gongbao(['trends', path], '', folder).err).toContain('E_PATH')
  })

  test('is read where the shell has put it', () => {
    expect(shell("$GONGBAO clean <(printf '共計259項')").stdout.trim()).toBe('共计259项')
  })

  test('is left out of a folder that links lead around in', () => {
    mkdirSync(at('circle', 'in'), { recursive: true })
    symlinkSync('..', at('circle', 'in', 'up'))
    writeFileSync(at('circle', 'in', 'a.txt'), '完成259项。')
    expect(gongbao(['extract', 'circle'], '', folder).out.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a run', () => {
  test('ends quietly when whoever reads it has enough', () => {
    const { stdout, stderr } = shell('$GONGBAO extract reports reports reports --quiet | head -1')
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('')
  })

  test('that fills the disk is told with its code, leaves nothing cut off, and goes on from there', () => {
    const full = shell('ulimit -f 16; $GONGBAO extract reports --out full.jsonl --quiet')
    expect(full.status).toBe(1)
    expect(full.stderr).toContain('E_WRITE')
    expect(readdirSync(folder).filter((name) => name === 'full.jsonl')).toEqual([])
    expect(shell('$GONGBAO extract reports --out full.jsonl --resume --quiet').status).toBe(0)
    expect(shell('$GONGBAO extract reports --out whole.jsonl --quiet').status).toBe(0)
    expect(hashOf(at('full.jsonl'))).toBe(hashOf(at('whole.jsonl')))
    const pages = shell('ulimit -f 4; $GONGBAO view reports --out cut')
    expect(pages.stderr).toContain('E_WRITE')
    expect(readdirSync(at('cut')).filter((name) => name !== 'index.html')).toEqual([])
  })

  test('tells another one that its output is being written', () => {
    writeFileSync(at('taken.jsonl.part.1'), '')
    const { status, stderr } = shell('$GONGBAO extract reports --out taken.jsonl --quiet')
    expect([status, stderr]).toEqual([2, expect.stringContaining('E_EXISTS')])
  })

  test('gives the same bytes in any time zone, locale and with a small heap', () => {
    const hashes = [
      { TZ: 'Asia/Shanghai' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'Asia/Kathmandu', LC_ALL: 'zh_CN.GB18030' },
      { TZ: 'UTC', NODE_OPTIONS: '--max-old-space-size=128' },
    ].map((env, i) => {
      const { status } = shell(`$GONGBAO extract reports --out env${i}.jsonl --quiet`, env as never)
      expect(status).toBe(0)
      return hashOf(at(`env${i}.jsonl`))
    })
    expect(new Set(hashes).size).toBe(1)
  }, 120_000)
})

test('a folder for passing files that cannot be written to is told as such', () => {
  const { status, stderr } = shell("printf '完成259项' | $GONGBAO segment -", { TMPDIR: at('nowhere') })
  expect(status).toBe(2)
  expect(stderr).toContain('TMPDIR: ENOENT')
})

describe('standard input', () => {
  test('may begin with any number of blanks', () => {
    const { out, code } = gongbao(
      ['extract', '-', '--format', 'table'],
      `${' '.repeat(3_000_000)}完成259项。`,
    )
    expect(code).toBe(0)
    expect(out).toContain('259项')
    const records = gongbao(['extract', '-'], `{${' '.repeat(100_000)}"id": "a", "text": "完成259项。"}\n`)
    expect(JSON.parse(records.out)).toMatchObject({ path: 'a' })
  })
})

describe('a cell of a table', () => {
  test.each([
    ["-2+3+cmd|' /C calc'!A0", true],
    ['＝SUM(1)', true],
    ['＋1', true],
    ['＠x', true],
    ['－1+2', true],
    ['\tx', true],
    ['-5', false],
    ['-5.2%', false],
    ['五', false],
  ])('%s cannot run in a spreadsheet', async (cell, guarded) => {
    const { harmless, FORMULA_GUARD } = await import('../../src/archive/formats/cells.js')
    expect(harmless(cell)).toBe(guarded ? `'${cell}` : cell)
    expect(harmless(cell).replace(FORMULA_GUARD, '')).toBe(cell)
  })
})
