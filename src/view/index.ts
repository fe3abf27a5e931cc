/** Pages to look at. */

export { loadPlot } from './archive/charts.js'
export { type Figure, type IndexEntry, type IndicatorSeries, slogansOf, yearOf } from './archive/entry.js'
export { renderIndex } from './archive/render.js'
export { renderReport, type ViewOptions } from './report/render.js'
