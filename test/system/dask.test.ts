/** The recipe of docs/scale.md on a cluster of several processes, one of which is killed on the way. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const recipe = /```python\n(?<code># Dask.*?)```/su.exec(readFileSync('docs/scale.md', 'utf8'))!.groups!.code!

const RUN = `import json, os, signal, subprocess, sys, time
from dask.distributed import Client, LocalCluster
from recipe import facts_of

def main():
    command = sys.argv[1:]
    os.makedirs("parts", exist_ok=True)
    for part in range(6):
        with open(f"parts/{part}.ndjson", "w", encoding="utf-8") as out:
            for i in range(5):
                document = {"id": f"{part}-{i}", "text": f"{2000 + part}年完成{i + 2}项，增长{part}.5%。"}
                out.write(json.dumps(document, ensure_ascii=False) + "\\n")
    whole = "".join(open(f"parts/{part}.ndjson", encoding="utf-8").read() for part in range(6))
    direct = subprocess.run(command, input=whole, capture_output=True, encoding="utf-8", check=True).stdout
    with LocalCluster(n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None) as cluster, Client(cluster) as client:
        future = client.compute(facts_of("parts/*.ndjson", command))
        time.sleep(0.3)
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
        got = future.result(timeout=300)
    print(json.dumps({"same": got == [json.loads(line) for line in direct.splitlines()], "documents": len(got)}))

if __name__ == "__main__":
    main()
`

test('Dask gives the facts of a direct run, though a worker dies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-dask-'))
  writeFileSync(join(folder, 'recipe.py'), recipe)
  writeFileSync(join(folder, 'run.py'), RUN)
  const args = ['run.py', process.execPath, resolve('dist/cli.js'), 'extract', '-']
  const { stdout, stderr, status } = spawnSync('/usr/bin/python3', args, { cwd: folder, encoding: 'utf8' })
  expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual({ same: true, documents: 30 })
})
