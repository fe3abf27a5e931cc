/** The level of an organ, told by the area its name begins with. */

import { divisionIndex } from '../../gazetteer/divisions.js'
import { headEnd } from '../../gazetteer/organ-heads.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { OrganLevel } from './schema.js'

const BY_CHARACTER: Readonly<Record<string, OrganLevel>> = {
  省: 'province',
  州: 'prefecture',
  盟: 'prefecture',
  市: 'prefecture',
  县: 'county',
  旗: 'county',
  区: 'county',
  镇: 'township',
  乡: 'township',
}

/** 中共|绍兴市委, 团|市委. */
const PARTY = lazyPattern(
  () => `^(?:${anyOf('organization/party-name')}|团(?=[${charactersOf('place/division-mark')}]委))`,
)
const UNNAMED = `[^${UNIT_SIGNS.slice(0, 4)}]`
const PROVINCE = new RegExp(`^${UNNAMED}{2,3}${UNIT_SIGNS[0]}`, 'u')
const TOWNSHIP = lazyPattern(() => `^${UNNAMED}{2,4}(?:${anyOf('organization/township-sign')})|^.{0,5}街道`)
/** 经济技术开发区. */
const ZONE = lazyPattern(() => `^(?:${anyOf('organization/kind-of-zone')})?(?:${anyOf('organization/zone')})`)

/**
 * The level that `name` tells: of its longest leading division, else of its first level character.
 * `home` is the level of the area the document is about: in a municipality 市 is a province.
 */
export function organLevel(name: string, home?: string): OrganLevel | undefined {
  const { full, short } = divisionIndex()
  const own = name.replace(PARTY.regexp, '')
  const bare = own.slice(headEnd(own))
  let level: OrganLevel | undefined
  for (let at = 0; at < bare.length; ) {
    let length = Math.min(15, bare.length - at)
    while (length > 1 && !full.has(bare.slice(at, at + length)) && !short.has(bare.slice(at, at + length)))
      length--
    if (length < 2) break
    const found = full.get(bare.slice(at, at + length)) ?? short.get(bare.slice(at, at + length))
    level = found![0]!.level
    at += length
  }
  if (level) return level
  if (bare.startsWith('自治区') || PROVINCE.test(bare)) return 'province'
  if (bare.startsWith('自治州')) return 'prefecture'
  if (bare.startsWith('自治县')) return 'county'
  if (ZONE.test(bare)) return 'county'
  if (bare.startsWith('市') && home === 'province') return 'province'
  if (bare.startsWith('区') && home === 'province' && bare.startsWith('区党委')) return 'province'
  return BY_CHARACTER[bare[0]!] ?? (TOWNSHIP.test(bare) ? 'township' : undefined)
}
