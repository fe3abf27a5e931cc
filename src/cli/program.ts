/** The program with all its commands. */
import { Command } from 'commander'
import { version } from '../../package.json'
import { registerApp } from './app.js'
import { registerDtm } from './dtm.js'
import { registerExtract } from './extract.js'
import { registerKeywords } from './keywords.js'
import { registerKwic } from './kwic.js'
import { addLanguage, HELP_HINT, speakOf } from './language.js'
import { registerMeasure } from './measure.js'
import { registerMerge } from './merge.js'
import { registerPanel } from './panel.js'
import { registerQuotations } from './quotations.js'
import { registerRules } from './rules.js'
import { registerSections } from './sections.js'
import { registerSegment } from './segment.js'
import { EXIT } from './shell.js'
import { registerStat } from './stat.js'
import { registerText } from './text.js'
import { registerTrends } from './trends.js'
import { registerVerify } from './verify.js'
import { registerView } from './view.js'

/** The program, in the language that `args` ask for. */
export function createProgram(args: readonly string[]): Command {
  const program = new Command('gongbao')
    .description('Chinese government reports in, structured facts out')
    .version(version)
    .showHelpAfterError(HELP_HINT)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.ok : EXIT.misuse))
  speakOf(program, args)
  registerExtract(program)
  registerMerge(program)
  registerPanel(program)
  registerKeywords(program)
  registerTrends(program)
  registerMeasure(program)
  registerKwic(program)
  registerDtm(program)
  registerSections(program)
  registerQuotations(program)
  registerStat(program)
  registerText(program)
  registerSegment(program)
  registerVerify(program)
  registerView(program)
  registerApp(program)
  registerRules(program)
  addLanguage(program)
  return program
}
