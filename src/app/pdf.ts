/** The reader of PDF: a program of its own, which runs before that of a worker where there is a PDF to read. */
import * as unpdf from 'unpdf'

// pdf.js, loaded when the first file is opened, takes a worker without a window for its own, and would answer the page
Object.assign(globalThis, { gongbaoPdf: unpdf, window: globalThis })
