import { expect, test } from 'vitest'
import { GROUPS } from '../../src/facts/groups.js'
import { KINDS } from '../../src/facts/registry.js'
import { valueText } from '../../src/language/page-texts.js'
import { kindsOf } from '../../src/view/report/kinds.js'
import { REPORT_STYLE } from '../../src/view/report/style.js'
import { BASE_STYLE } from '../../src/view/style.js'

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours as WCAG 2 counts it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test.each([0, 1])('every colour is told from its ground by 4.5 : 1 or more, in theme %i', (theme) => {
  const block = [...BASE_STYLE.matchAll(/:root \{(?<rules>[^}]*)\}/gu)][theme]!.groups!.rules!
  const colours = new Map(
    [...block.matchAll(/--(?<name>[a-z]+): (?<hex>#[0-9a-f]{6})/gu)].map((m) => [m[1], m[2]]),
  )
  for (const name of ['ink', 'soft', 'link', ...GROUPS])
    for (const ground of ['ground', 'raised'])
      expect(
        contrast(colours.get(name)!, colours.get(ground)!),
        `${name} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5)
})

/** The hue of a colour in degrees. */
function hueOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI
}

test('no colour is the red or green of bad and good', () => {
  const hues = [
    ...BASE_STYLE.matchAll(/--(?:figures|phrases|names|own|link|focus): (?<hex>#[0-9a-f]{6})/gu),
  ].map((m) => (hueOf(m.groups!.hex!) + 360) % 360)
  expect(hues.length).toBeGreaterThanOrEqual(12)
  expect(hues.filter((hue) => hue < 20 || hue > 320 || (hue > 80 && hue < 165))).toEqual([])
})

test('marks have four styles, told by more than their colour, and every built-in kind is of one of their groups', () => {
  const lines = GROUPS.map((group) => {
    const rule = new RegExp(`\\.m-${group} \\{([^}]*)\\}`, 'u').exec(REPORT_STYLE)?.[1]
    return rule?.replace(/--c: [^;]*;/u, '').trim()
  })
  expect(lines).not.toContain(undefined)
  expect(new Set(lines).size).toBe(4)
  for (const view of kindsOf(KINDS)) {
    expect(view.group, view.kind).not.toBe('own')
    expect(valueText(view.kind, 'zh'), view.kind).not.toBe(view.kind)
  }
})
