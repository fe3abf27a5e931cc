#!/usr/bin/env node
/** The program that is called. As CommonJS its files are opened one after the other, so that it runs where few may be open. */
import nodeModule, { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { quickAnswer } from './quick.js'

const outlines = fileURLToPath(new URL('./outlines.json', import.meta.url))
const { isTTY, columns } = process.stdout
const answer = quickAnswer(process.argv.slice(2), outlines, isTTY ? columns : undefined)
if (answer === undefined) {
  // Node 22 and later keep what they have compiled, for the next call
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown }
  enableCompileCache?.()
  createRequire(import.meta.url)('./main.cjs')
} else process.stdout.on('error', () => {}).write(answer)
