import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT, runCommand } from './command'
import { runMain } from './run-main'
import { commandsIn, type Typed, unknownOptions } from './workflows/commands'
import { githubProblems } from './workflows/github'
import { gitlabProblems } from './workflows/gitlab'

const GITHUB = '.github/workflows/*.{yml,yaml}'
const GITLAB = '.gitlab-ci.yml'
const DOCUMENT = 'docs/ci.md'

/** What CI is told: by GitHub's workflows, GitLab's file, and the document about both. */
async function main(): Promise<number> {
  const names = await Array.fromAsync(glob([GITHUB, GITLAB, DOCUMENT], { cwd: ROOT }))
  const files = new Map<string, string>()
  for (const file of names.sort()) files.set(file, await readFile(path.join(ROOT, file), 'utf8'))
  const problems = [...(await Array.fromAsync(files, problemsOf)).flat(), ...(await commandProblems(files))]
  for (const problem of problems) console.log(problem)
  console.log(`${files.size} files checked, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}

async function problemsOf([file, text]: readonly [string, string]): Promise<string[]> {
  if (file.startsWith('.github/')) return githubProblems(text, file)
  return file === GITLAB ? gitlabProblems(text).map((problem) => `${file} ${problem}`) : []
}

async function commandProblems(files: ReadonlyMap<string, string>): Promise<string[]> {
  const typed = new Map([...files].map(([file, text]) => [file, commandsIn(text)] as const))
  const help = await helpOf([...typed.values()].flat())
  return [...typed].flatMap(([file, own]) => unknownOptions(own, help).map((problem) => `${file} ${problem}`))
}

async function helpOf(typed: readonly Typed[]): Promise<Map<string, string>> {
  const commands = [...new Set(typed.map(({ command }) => command))]
  const ended = await Promise.all(commands.map((command) => runCommand(['./vethlab', command, '--help'])))
  const pairs = ended.map(({ output }, index) => [commands[index] ?? '', output] as const)
  // for a word that is no command the help is that of them all
  return new Map(pairs.filter(([command, output]) => output.startsWith(`Usage: vethlab ${command} `)))
}

runMain(main)
