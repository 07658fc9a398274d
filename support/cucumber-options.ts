import path from 'node:path'
import { Writable } from 'node:stream'
import type { IRunConfiguration, IRunEnvironment } from '@cucumber/cucumber/api'

export interface CucumberRun {
  /** Feature files, folders and globs, each with or without `:LINE`; relative to the working directory, in the project or not. */
  readonly paths: readonly string[]
  /** A tag expression; all scenarios without it. */
  readonly tags?: string
  /** Worker threads; without it, or with 0, the scenarios run in this thread. */
  readonly parallel?: number
  /** Plain data that each World gets as its parameters. */
  readonly worldParameters?: IRunConfiguration['runtime']['worldParameters']
  /** Match the steps, run nothing. */
  readonly dryRun?: boolean
}

const ROOT = path.resolve(__dirname, '..')

/** Parameter types stand first, because the expressions of the steps are built from them. */
const SUPPORT_CODE = ['support/parameter-types.ts', 'support/world.ts', 'support/hooks.ts', 'steps/**/!(*.test).ts']

/**
 * How Cucumber runs here, for runCucumber. What happens is told by its messages, so no formatter writes anything:
 * `rerun` is the least one, and quietEnvironment swallows it.
 */
export function cucumberOptions(run: CucumberRun): IRunConfiguration {
  return {
    sources: {
      paths: [...run.paths],
      names: [],
      tagExpression: run.tags ?? '',
      defaultDialect: 'en',
      order: 'defined',
      shard: '',
    },
    support: {
      requireModules: ['ts-node/register'],
      requirePaths: SUPPORT_CODE.map((pattern) => path.join(ROOT, pattern)),
      importPaths: [],
      loaders: [],
    },
    runtime: {
      dryRun: run.dryRun ?? false,
      failFast: false,
      filterStacktraces: true,
      parallel: run.parallel ?? 0,
      retry: 0,
      retryTagFilter: '',
      strict: true,
      worldParameters: run.worldParameters ?? {},
    },
    formats: { stdout: 'rerun', files: {}, publish: false, options: {} },
  }
}

/** The environment for runCucumber: nothing on stdout. */
export function quietEnvironment(): IRunEnvironment {
  return { stdout: new Writable({ write: (_chunk, _encoding, done) => done() }) }
}
