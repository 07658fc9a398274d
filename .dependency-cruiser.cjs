// "Imports point downwards" of the design, sentence by sentence. Type imports count, except where a rule says otherwise.

const NOT_TESTS = '\\.test\\.tsx?$'
const TYPES_ONLY = { dependencyTypesNot: ['type-only'] }
const THE_WORLD = '^support/(world|hooks|parameter-types)\\.ts$'

/** Matches a package, or its types, wherever npm put it. */
const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})/`
const folders = (...names) => `^support/(${names.join('|')})/`

const only = (name, allowed, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: [...allowed, NOT_TESTS] },
  to,
})

const never = (name, path, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path, pathNot: NOT_TESTS },
  to,
})

module.exports = {
  forbidden: [
    // features -> steps -> world -> lab, probes, evidence -> engine
    never(
      'steps-speak-to-the-world',
      '^steps/',
      { path: ['^(cli|tools|steps)/', folders('engine', 'outer', 'images', 'results', 'report', 'workflow')] },
      'Steps call the world, the lab, probes and evidence; no engine, no run, no report, and no other step file.',
    ),
    never(
      'nothing-calls-steps',
      '^(support|cli)/',
      { path: '^steps/' },
      'Cucumber loads the steps; nobody imports them.',
    ),
    never('nothing-calls-the-cli', '^(support|steps)/', { path: '^(cli|tools)/' }, 'The command line is the top.'),
    never(
      'world-is-above-the-lab',
      '^support/[^/]+/',
      { path: THE_WORLD, reachable: true },
      'lab, probes, evidence and all other folders lie below the world: they may not reach it, by any path.',
    ),
    never(
      'engine-is-the-bottom',
      folders('engine'),
      {
        path: folders(
          ...['lab', 'probes', 'evidence', 'outer', 'images', 'claims', 'changes', 'results', 'report', 'workflow'],
        ),
      },
      'The client of one engine knows nothing of labs, of what is looked at, or of runs.',
    ),
    never(
      'outer-and-images-are-below-the-lab',
      folders('outer', 'images'),
      { path: folders('lab', 'probes', 'evidence', 'claims', 'changes', 'results', 'report', 'workflow') },
      'Where engines come from knows nothing of what is done with them.',
    ),
    never(
      'lab-is-below-the-run',
      folders('lab', 'probes', 'evidence'),
      { path: folders('results', 'report', 'workflow') },
      'A lab does not know that a run or a report exists.',
    ),

    never(
      'plots-and-statistics-know-figures-only',
      folders('plots', 'statistics'),
      { path: [folders('engine', 'lab', 'probes', 'evidence', 'outer', 'images', 'workflow'), THE_WORLD] },
      'They get figures and give figures or pictures.',
    ),

    // cli -> the workflows -> results, report
    never(
      'results-stand-alone',
      folders('results', 'report', 'claims', 'changes', 'proof'),
      { path: [folders('engine', 'lab', 'probes', 'evidence', 'outer', 'images', 'workflow'), THE_WORLD] },
      'Results come from the messages and nothing else; reports from results and messages.',
    ),
    never(
      'results-before-reports',
      folders('results', 'claims', 'changes', 'proof'),
      { path: folders('report') },
      'Reports read results.',
    ),
    never(
      'cli-is-thin',
      '^cli/',
      { path: [folders('engine', 'probes', 'evidence'), THE_WORLD] },
      'A command starts a workflow; it does not reach past it.',
    ),

    // Only ...
    only(
      'only-engine-imports-dockerode',
      [folders('engine')],
      { path: packages('dockerode', 'docker-modem') },
      'Everyone else uses the typed client. Its types count too.',
    ),
    only(
      'only-probes-import-undici-and-ping',
      [folders('probes')],
      { path: packages('undici', 'ping') },
      'Looking is done by probes.',
    ),
    only(
      'only-outer-and-images-start-programs',
      [folders('outer', 'images', 'self'), '^tools/'],
      { path: [packages('execa'), '^(node:)?child_process$'] },
      'Nothing else starts a program on the machine itself; the harness, tried on itself, is such a program.',
    ),
    only(
      'only-steps-and-world-run-cucumber',
      ['^steps/', THE_WORLD],
      { path: packages('@cucumber/cucumber'), pathNot: '@cucumber/cucumber/lib/api/', ...TYPES_ONLY },
      'Types are free for all.',
    ),
    only(
      'only-the-run-starts-cucumber',
      [folders('workflow'), '^cli/', '^tools/'],
      { path: '@cucumber/cucumber/lib/api/', ...TYPES_ONLY },
      'Starting Cucumber is the run, and the check of the steps.',
    ),

    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need one another at run time are one file. Types may refer to one another.',
      from: { pathNot: NOT_TESTS },
      to: { circular: true, viaOnly: TYPES_ONLY },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import must lead somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-needs-no-development-tools',
      severity: 'error',
      comment: 'What a run needs is a dependency, so that an installation without development tools works.',
      from: { path: '^(cli|support|steps)/', pathNot: NOT_TESTS },
      to: { dependencyTypes: ['npm-dev'], ...TYPES_ONLY, pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'import', 'default'] },
    skipAnalysisNotInRules: true,
  },
}
