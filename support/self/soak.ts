import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SoakVerdict } from '../workflow/soak-verdict'
import type { Bench } from './bench'
import type { EndedProcess } from './vethlab-process'

const RUN = path.resolve(__dirname, '../../tools/run.sh')

/** `npm run soak -- --rounds ROUNDS suite.feature`, in the bench's folder. */
export function runSoak(bench: Bench, rounds: number): Promise<EndedProcess> {
  const through = ['sh', '-c', 'shift 2; exec sh "$0" tools/soak.ts "$@"', RUN]
  return bench.runWith(['--rounds', String(rounds), '--workers', '1', 'suite.feature'], { through })
}

/** What the last soak in the bench's folder left, in a row. */
export async function soakRecord(bench: Bench): Promise<Readonly<Record<string, string>>> {
  const reports = path.join(await bench.folder(), 'reports')
  const soaks = (await readdir(reports)).filter((name) => name.startsWith('soak-'))
  const folder = path.join(reports, soaks.sort().at(-1) ?? 'none')
  const { measures, unsteady, rounds }: SoakVerdict & { rounds: { results: object }[] } = JSON.parse(
    await readFile(path.join(folder, 'soak.json'), 'utf8'),
  )
  const plot = await readFile(path.join(folder, 'soak.svg'), 'utf8')
  const panels = measures.filter(({ name }) => plot.includes(`${name}, `)).length
  return {
    ROUNDS: String(rounds.length),
    SCENARIOS: String(Object.keys(rounds[0]?.results ?? {}).length),
    FLAKY: String(unsteady.length),
    GROWTH: [...new Set(measures.map(({ word }) => word))].join(', '),
    PLOTTED: measures.length > 0 && panels === measures.length ? 'every measure' : `${panels} of ${measures.length}`,
    'REPORTS KEPT': (await readdir(folder)).filter((name) => name.startsWith('round-')).join(', '),
  }
}
