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
import { gongbao, SHORT_LIVED } from './run.js'

const CLI = resolve('dist/cli.js')
let folder = ''
const at = (...names: string[]) => join(folder, ...names)
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
/** A call in a shell of its own, as `$GONGBAO`. */
const shell = (script: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GONGBAO: [process.execPath, ...SHORT_LIVED, CLI].join(' '), ...env },
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
    ['measure'],
    ['kwic', '--phrase', '增长'],
    ['dtm'],
    ['stat'],
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

  test.each([
    ['extract', 'reports/1.txt', '--rules'],
    ['trends', 'reports/1.txt', '--rules'],
    ['rules', '--rules'],
    ['rules', 'test'],
    ['trends', 'reports/1.txt', '--lexicon'],
    ['kwic', 'reports/1.txt', '--lexicon'],
    ['segment', 'reports/1.txt', '--user-dict'],
    ['dtm', 'reports/1.txt', '--stop-words'],
    ['dtm', 'reports/1.txt', '--dictionary'],
    ['dtm', 'reports/1.txt', '--user-dict'],
  ])('is refused beside a file too: %s %s %s', (...args) => {
    for (const path of ['pipe.txt', '/dev/zero']) {
      const { code, err } = gongbao([...args, path], '', folder)
      expect([code, err]).toEqual([2, expect.stringContaining('expected a file, found a pipe or device')])
    }
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
    expect([full.status, full.stderr]).toEqual([1, expect.stringContaining('E_WRITE')])
    expect(readdirSync(folder).filter((name) => name === 'full.jsonl')).toEqual([])
    expect(shell('$GONGBAO extract reports --out full.jsonl --resume --quiet').status).toBe(0)
    expect(shell('$GONGBAO extract reports --out whole.jsonl --quiet').status).toBe(0)
    expect(hashOf(at('full.jsonl'))).toBe(hashOf(at('whole.jsonl')))
    const pages = shell('ulimit -f 4; $GONGBAO view reports --out cut')
    expect(pages.stderr).toContain('E_WRITE')
    expect(readdirSync(at('cut')).filter((name) => name !== 'index.html')).toEqual([])
  })

  test('that fills a small disk is told too, and goes on when there is room', () => {
    mkdirSync(at('disk'))
    // a file system of its own, seen by this shell alone; a machine that lets nobody mount one is told as such
    const onDisk = (script: string) =>
      spawnSync(
        'unshare',
        ['-rm', 'bash', '-c', `mount -t tmpfs -o size=64k tmpfs disk || exit 99; ${script}`],
        {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, GONGBAO: [process.execPath, ...SHORT_LIVED, CLI].join(' '), LC_ALL: 'C' },
        },
      )
    if (![0, 1].includes(onDisk('true').status ?? 99)) {
      console.warn('no file system can be mounted here: a full disk is tried by the limit of a file alone')
      return
    }
    const { status, stdout, stderr } = onDisk(`
      head -c 20000 /dev/zero > disk/ballast
      $GONGBAO extract reports --out disk/out.jsonl --quiet; echo "full $?"
      ls disk | grep -cx out.jsonl; echo "parts $(ls disk | grep -c 'out.jsonl.part')"
      $GONGBAO view reports --out disk/pages; echo "pages $?"; find disk/pages -size 0 -o -name '*.part*' | wc -l
      rm -rf disk/ballast disk/pages; mount -o remount,size=64m disk
      $GONGBAO extract reports --out disk/out.jsonl --resume --quiet; echo "resumed $?"
      sha256sum < disk/out.jsonl`)
    expect([status, stderr]).toEqual([0, expect.stringContaining('E_WRITE')])
    expect(stdout.split('\n').map((line) => line.trim())).toEqual([
      'full 1',
      '0',
      'parts 1',
      'pages 1',
      '0',
      'resumed 0',
      `${hashOf(at('whole.jsonl'))}  -`,
      '',
    ])
  })

  test('tells another one that its output is being written', () => {
    writeFileSync(at('taken.jsonl.part.1'), '')
    const { status, stderr } = shell('$GONGBAO extract reports --out taken.jsonl --quiet')
    expect([status, stderr]).toEqual([2, expect.stringContaining('E_EXISTS')])
  })

  const ZONES = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC']
  const LOCALES = ['C', 'tr_TR.UTF-8', 'zh_CN.GB18030']
  // every zone with one locale; all fifteen by hand: GRID=all npx vitest run --project library test/cli/world.test.ts -t bytes
  const GRID = ZONES.flatMap((TZ, i) =>
    process.env.GRID === 'all'
      ? LOCALES.map((LC_ALL) => ({ TZ, LC_ALL }))
      : [{ TZ, LC_ALL: LOCALES[i % LOCALES.length]! }],
  )

  test('gives the same bytes in any time zone, locale and with a small heap', () => {
    const hashes = [...GRID, { NODE_OPTIONS: '--max-old-space-size=128' }].map((env, i) => {
      const { LC_ALL } = env as { LC_ALL?: string }
      const { status } = shell(`$GONGBAO extract reports --out env${i}.jsonl --quiet`, {
        ...env,
        ...(LC_ALL === undefined ? {} : { LANG: LC_ALL }),
      })
      expect([env, status]).toEqual([env, 0])
      return hashOf(at(`env${i}.jsonl`))
    })
    expect(hashes.length).toBe(GRID.length + 1)
    expect(new Set(hashes).size).toBe(1)
  })
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
