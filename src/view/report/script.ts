/** The script of a report's page: parts in the order they run, sharing one scope. */
import { SORT_SCRIPT } from '../sort.js'
import { TABLES_SCRIPT } from '../tables.js'
import { DETAILS_SCRIPT } from './script/details.js'
import { FILTER_SCRIPT } from './script/filter.js'
import { FIND_SCRIPT } from './script/find.js'
import { PLACES_SCRIPT } from './script/places.js'
import { POINTING_SCRIPT } from './script/pointing.js'
import { SOURCE_SCRIPT } from './script/source.js'

/** Plain JavaScript for the browser. */
export const REPORT_SCRIPT = `(() => {
'use strict'
const data = JSON.parse(document.getElementById('data').textContent)
const root = document.documentElement
const article = document.getElementById('article')
const source = document.getElementById('source')
${[
  SOURCE_SCRIPT,
  DETAILS_SCRIPT,
  POINTING_SCRIPT,
  FILTER_SCRIPT,
  SORT_SCRIPT,
  TABLES_SCRIPT,
  FIND_SCRIPT,
  PLACES_SCRIPT,
].join('')}})()
`
