import { execa } from 'execa'

/** Bytes that a folder takes on its disk, without those of its parts named so; what goes while it is counted does not count. */
export async function diskUse(folder: string, without: readonly string[] = []): Promise<number> {
  const excluded = without.map((name) => `--exclude=${name}`)
  const { stdout } = await execa('du', ['--summarize', '--one-file-system', '--block-size=1', ...excluded, folder], {
    reject: false,
    stderr: 'ignore',
  })
  return Number(stdout.split('\t')[0])
}
