/** A thread beside the suites that ends the process where one of them never ends: its own thread would not be asked. */
import { parentPort } from 'node:worker_threads'

/** No suite takes so much of the processor unless it never ends; time on the clock would blame a busy machine. */
const LONGEST_CPU_MS = 90_000
/** Nor does one wait so long for anything. */
const LONGEST_WAIT_MS = 1_800_000

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const now = () => ({ cpuMs: cpuMs(), at: performance.now() })
let begun = now()
parentPort.on('message', () => {
  begun = now()
})
setInterval(() => {
  const isOver = cpuMs() - begun.cpuMs > LONGEST_CPU_MS || performance.now() - begun.at > LONGEST_WAIT_MS
  if (isOver) process.kill(process.pid, 'SIGKILL')
}, 1000)
