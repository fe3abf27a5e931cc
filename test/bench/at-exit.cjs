/** Tells the bench, on standard error, what a whole process has taken: CPU time (µs) and the most memory (KiB). */
const { readFileSync, writeSync } = require('node:fs')

/** On Linux `maxRSS` counts what the process that started this one had; the high-water mark of its own does not. */
function most(maxRSS) {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return maxRSS
  }
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(2, `\n${JSON.stringify({ cpu: userCPUTime + systemCPUTime, memory: most(maxRSS) })}\n`)
})
