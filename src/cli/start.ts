#!/usr/bin/env node
/** The program that is called. As CommonJS its files are opened one after the other, so that it runs where few may be open. */
import { createRequire } from 'node:module'

createRequire(import.meta.url)('./main.cjs')
