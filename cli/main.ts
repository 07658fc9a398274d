import { Command, InvalidArgumentError, Option } from 'commander'
import { MachineError, UsageError } from '../support/errors'
import { OUTERS } from '../support/outer/choose'
import { sabotageNames } from '../support/sabotage'
import { systemError } from '../support/system-error'

const HINT = '(vethlab --help lists the commands, vethlab COMMAND --help their options)'

const ENVIRONMENT = `
Environment:
  VETHLAB_CACHE          folder of images and engines (~/.cache/vethlab)
  VETHLAB_DEBIAN_MIRROR  where Debian packages come from (the machine's own apt mirror)
  VETHLAB_LEASE          a Unix socket: the lab of "up" ends with whoever listens there (it lives until "down")
  VETHLAB_STEP_SECONDS   limit of a single step (60; 300 with --outer vm)
  VETHLAB_VM_ACCELERATOR tcg (emulates the processor) or kvm, for --outer vm (tcg)
  VETHLAB_DEBUG          not empty: errors with their stack`

const program = new Command('vethlab')
  .description('Runs Docker networking for real and says, behaviour by behaviour, what holds.')
  .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
  .addHelpText('after', ENVIRONMENT)
  .configureOutput({
    outputError: (text, write) =>
      write(
        `vethlab: ${text
          .replace(/^error: /, '')
          .trim()
          .replaceAll('\n', ' ')} ${HINT}\n`,
      ),
  })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

const outer = new Option('--outer <kind>', 'where the engine comes from that the lab runs in')
  .choices(OUTERS)
  .default('auto', 'auto: a local Docker that answers, else private')
const ENGINES = 'a version or its beginning (28.5, 20.10.5), newest, oldest, an image (docker:28-dind) or bin:DIR'
const collect = (word: string, words: readonly string[]) => [...words, word]
const fault = (word: string, words: readonly string[]) => {
  if (sabotageNames.includes(word)) return [...words, word]
  throw new InvalidArgumentError(`Allowed choices are ${sabotageNames.join(', ')}.`)
}
const expectations = new Option(
  '--expectations <file>',
  'known differences, in YAML or JSON: they are reported as accepted',
)
const noShortcut = new Option(
  '--no-socket-shortcut',
  'reach engines under test only through the API of the outer engine',
)

const noAnnotations = new Option('--no-annotations', "on GitHub: leave the job's annotations to the merge of this run")

program
  .command('run')
  .description('run scenarios on an engine and report what holds')
  .argument('[paths...]', 'feature files, FILE:LINE or folders, of this project or your own; the catalogue when absent')
  .addOption(
    new Option('--engine <engine>', `engine under test, may be given several times: ${ENGINES}`)
      .argParser(collect)
      .default([], 'newest'),
  )
  .option('--engines <list>', 'engines under test: all, or a file with a line each, options behind it: 28.5 ipv6.json')
  .addOption(
    new Option(
      '--engine-options <file>',
      'a daemon.json for the engines under test, or none; given several times, each engine is judged with each of them',
    )
      .argParser(collect)
      .default([], 'none'),
  )
  .option('--require-all', 'end with an error when one of several engines cannot be had')
  .addOption(outer)
  .option('--repeat <number>', 'take each scenario so many times; one that does not end the same each time is flaky')
  .option('--tags <expression>', 'only scenarios that fit, such as "@smoke or @claim-S94"')
  .option('--slow', 'the @slow scenarios of the catalogue too; they are left out unless PATHS or --tags name them')
  .option('--last-failed', 'only the scenarios that did not pass in the last run')
  .option('--shard <part>', 'only a part of all these, such as 2/5; the parts take about as long as one another')
  .option('--times <run>', 'a run that tells how long the scenarios take, for --shard; features/times.json when absent')
  .option(
    '--workers <number>',
    'labs side by side; when absent three for two processors, at most 4, as far as memory goes',
  )
  .addOption(
    new Option('--evidence <when>', 'whose evidence and transcript to keep')
      .choices(['failures', 'all'])
      .default('failures'),
  )
  .option(
    '--keep',
    'stop at each scenario that does not pass, else after the last, and keep its lab until vethlab down',
  )
  .addOption(
    new Option('--sabotage <fault>', 'put a fault into the lab, to see scenarios fail').choices([...sabotageNames]),
  )
  .addOption(expectations)
  .addOption(noShortcut)
  .addOption(noAnnotations)
  .addHelpText(
    'after',
    `
Exit codes: 0 everything as expected; 1 a behaviour differs or a control was blocked; 2 usage error, or nothing ran;
3 the harness or the machine failed, or the run is incomplete; 130 interrupted.

Examples:
  vethlab run                                       the catalogue on the newest engine
  vethlab run --engine 20.10 features/publishing    one topic on an older engine
  vethlab run --engines all                         the catalogue on each engine that can be had
  vethlab run --repeat 5 --engine 28.5 --engine 26  everything five times, on two engines
  vethlab run my.feature:12 --keep                  one scenario of your own, its lab kept to be entered`,
  )
  .action(async (paths: string[], options) => {
    process.exitCode = await (await import('./run')).runCommand(paths, options)
  })

program
  .command('prove')
  .description('run scenarios on a healthy lab, then under the faults that must break them, and report which do')
  .argument('[paths...]', 'feature files, FILE:LINE or folders, of this project or your own; the catalogue when absent')
  .option('--engine <engine>', `engine under test: ${ENGINES}`, 'newest')
  .option('--engine-options <file>', 'a daemon.json for the engine under test', 'none')
  .addOption(outer)
  .option('--tags <expression>', 'only scenarios that fit, such as "@smoke or @claim-S94"')
  .option('--slow', 'the @slow scenarios of the catalogue too')
  .addOption(
    new Option('--sabotage <fault>', 'only under this fault, may be given several times')
      .argParser(fault)
      .default([], 'all'),
  )
  .option('--all-pairs', 'every scenario under every fault, to learn how far each fault reaches')
  .addOption(
    new Option('--continue <run>', 'go on from what this run of prove has tried, may be given several times')
      .argParser(collect)
      .default([], 'nothing'),
  )
  .option('--workers <number>', 'labs side by side; as for run when absent')
  .addOption(noShortcut)
  .addHelpText(
    'after',
    `
Exit codes: 0 each scenario fails under each fault that it names, and is blocked where its control is taken away; 1 one
does not, or names no fault, or fails on a healthy lab; 2 usage error, or nothing ran; 3 the harness or the machine failed, or
the proof is incomplete; 130 interrupted.

Examples:
  vethlab prove features/publishing                one topic
  vethlab prove --sabotage resolver-deaf           what names one fault
  vethlab prove --all-pairs --continue reports/20261121-100000-1a2b3c   go on where that run ended`,
  )
  .action(async (paths: string[], options) => {
    process.exitCode = await (await import('./prove')).proveCommand(paths, options)
  })

program
  .command('merge')
  .description('make one run of several: shards of a selection, jobs with different engines')
  .argument('<runs...>', 'folders of runs')
  .option('--into <folder>', "the merged run's folder, new or empty; when absent a new one below reports/")
  .option('--expect <engine...>', 'engines that must be among them, in the words that the runs were given')
  .addOption(expectations)
  .addOption(noAnnotations)
  .addHelpText(
    'after',
    `
Exit codes: as for run; 2 also when two runs hold the same scenario on the same subject; 3 also when a shard or an
expected engine is missing.

Example: vethlab merge shards/* --into night`,
  )
  .action(async (runs: string[], options) => {
    process.exitCode = await (await import('./merge')).mergeCommand(runs, options)
  })

program
  .command('report')
  .description('build the handbook, the matrix and the Allure site of a run; all reports of one that was killed')
  .argument('[run]', 'a folder of reports/', 'reports/latest')
  .action(async (run: string) => (await import('./report')).reportCommand(run))

program
  .command('compare')
  .description('tell what has changed from one run to another, or from one engine to another')
  .argument('<old>', "a run's folder, its results.json, or a folder that holds several runs")
  .argument('[new]', 'the same; when absent, OLD with --engine and --against')
  .option('--engine <engine>', 'only this engine of NEW, in the words of run, or the id of a subject')
  .option('--against <engine>', 'the engine of OLD to compare it with; when absent the same')
  .addOption(expectations)
  .option('--part', 'one of the two is a part of the catalogue: compare only what both have')
  .option('--into <folder>', 'where comparison.json and comparison.md go; when absent where NEW is')
  .option('--json', 'print comparison.json')
  .addHelpText(
    'after',
    `
Exit codes: 0 nothing was lost; 1 a regression: what passed does not any more, cannot be told any more, or is gone;
2 usage error.

Examples:
  vethlab compare reports/20261120-020000-1a2b3c reports/latest      last night's run with the one before
  vethlab compare yesterday/ today/ --expectations known.yaml        folders of several runs, one for each engine
  vethlab compare reports/latest --engine 28.5 --against 26.1        what a newer engine changes, within one run`,
  )
  .action(async (before: string, after: string | undefined, options) => {
    const places = after === undefined ? { before } : { before, after }
    process.exitCode = await (await import('./compare')).compareCommand({ ...options, ...places })
  })

program
  .command('claims')
  .description('print the ledger: what the documents say, with the verdicts of the last runs')
  .option('--engine <engine>', 'only for this engine, in the words of run')
  .option('--document <file>', 'only of this document: its file name, or the beginning of it')
  .addOption(new Option('--language <language>', 'of its sentences').choices(['en', 'zh']).default('en'))
  .option('--json', 'for programs')
  .action(async (options) => (await import('./claims')).claimsCommand(options))

program
  .command('engines')
  .description('list the engines that can be had, from where, and what is cached')
  .action(async () => (await import('./engines')).enginesCommand())

program
  .command('doctor')
  .description('tell what this machine can do: kernel features, engines, Java')
  .addOption(outer)
  .action(async (options) => (await import('./doctor')).doctorCommand(options))

program
  .command('up')
  .description('start a lab to type in')
  .option('--hosts <number>', 'how many hosts: 1 to 3', '1')
  .option('--far <host...>', "hosts on the LAN's other segment, behind the router")
  .addOption(new Option('--engine <engine>', `engine of the hosts: ${ENGINES}`).default('newest'))
  .option('--engine-options <file>', 'a daemon.json for the engines')
  .addOption(outer)
  .action(async (options) => (await import('./up')).upCommand(options))

program
  .command('shell')
  .description('open a shell on a machine of the lab, or run a command there')
  .argument('<machine>', 'host1, host2, host3 or outsider')
  .argument('[command...]', 'the command, after --')
  .addHelpText('after', '\nExample: vethlab shell host1 -- docker ps')
  .action(async (machine: string, command: string[]) => {
    process.exitCode = await (await import('./shell')).shellCommand(machine, command)
  })

program
  .command('down')
  .description('end the labs that vethlab up started')
  .action(async () => (await import('./up')).downCommand())

program
  .command('clean')
  .description('remove what dead runs left')
  .option('--all', 'what live runs and labs use, too')
  .option('--images', "and the private engines' image stores; the next run fills them again")
  .action(async (options) => (await import('./clean')).cleanCommand(options))

program
  .command('keep-lab', { hidden: true })
  .argument('<wishes>')
  .action(async (wishes: string) => (await import('./up')).keepLabCommand(wishes))

/** Usage errors end 2, everything that is the machine's or the harness's fault 3; both in one line. */
function tell(thrown: unknown): void {
  const isKnown = (error: unknown): error is Error => error instanceof UsageError || error instanceof MachineError
  const explained = isKnown(thrown) ? thrown : systemError(thrown)
  const error = explained ?? (thrown instanceof Error ? thrown : new Error(String(thrown)))
  const line = error.message.replaceAll(/\s*\n\s*/g, ' ')
  process.stderr.write(`vethlab: ${explained && !process.env['VETHLAB_DEBUG'] ? line : error.stack}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 3
}

async function main(): Promise<void> {
  // whoever read along is gone (a pipe, a terminal): that is no reason to end
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  // Node's own exit code would say that a behaviour differs
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return
    tell(error)
    process.exit()
  })
  try {
    await program.parseAsync()
  } catch (error) {
    tell(error)
  }
  // the workers of a run that was stopped would go on for as long as their steps take
  process.exit()
}

void main()
