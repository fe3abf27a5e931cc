/** Pages to look at. */
export { renderReport, type ViewOptions } from './report/render.js'
