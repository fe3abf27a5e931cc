/** The app: one page to which reports are dropped. Its program runs in its workers as well. */
import { startApp } from './app.js'
import { startWorker } from './worker.js'

if ('document' in globalThis) startApp()
else startWorker()
