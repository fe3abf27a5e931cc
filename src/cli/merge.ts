/** `gongbao merge SHARD…`: the parts of one run put together. */
import type { Command } from 'commander'
import { mergeShards } from '../archive/merge.js'
import { command, EXIT, tell } from './shell.js'

interface Options {
  out: string
  force?: boolean
  quiet?: boolean
}

async function merge(shards: string[], { out, force, quiet }: Options): Promise<number> {
  const { shards: parts, documents, failures } = await mergeShards({ shards, out, force })
  if (!quiet) tell(`${parts} shards, ${documents} documents, ${failures} failures`)
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `merge` to `program`. */
export function registerMerge(program: Command): void {
  program
    .command('merge')
    .description(
      'the files of `extract --shard`, checked to be all of one run, as one file: the bytes of a single run',
    )
    .argument(
      '<shard...>',
      'what `extract --shard` wrote; lists of failures among them are taken with their shards',
    )
    .requiredOption('--out <file>', 'write to this file')
    .option('--force', 'replace the file if it exists')
    .option('--quiet', 'no summary')
    .action(command(merge))
}
