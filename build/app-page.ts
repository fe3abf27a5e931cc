/** What the frame of the app is made of. */
import { APP_STYLE } from '../src/app/style.js'
import { ARCHIVE_STYLE } from '../src/view/archive/style.js'
import { REPORT_PAGE } from '../src/view/report/render.js'
import { BASE_STYLE } from '../src/view/style.js'

export const style = BASE_STYLE + ARCHIVE_STYLE + APP_STYLE
export const report = REPORT_PAGE
