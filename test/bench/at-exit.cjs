/** Tells the bench, on standard error, what a whole process has taken: CPU time (µs) and the most memory (KiB). */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  require('node:fs').writeSync(
    2,
    `\n${JSON.stringify({ cpu: userCPUTime + systemCPUTime, memory: maxRSS })}\n`,
  )
})
