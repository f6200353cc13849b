const ours = '^(infra|services|packages|test)/';
const code = '^(infra|services/[^/]+/src|packages/[^/]+/src)/';
const tables = '^services/[^/]+/src/(routes|env|subscriptions)\\.ts$';
const sdk = 'node_modules/(@aws-sdk|@aws-lambda-powertools|@middy|@smithy)/';

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'everything-resolves',
      'An import that leads nowhere is not checked by any other fence.',
      { path: ours },
      { couldNotResolve: true },
    ),
    forbid(
      'declared-packages-only',
      'A workspace names in its package.json what it imports.',
      { path: code },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-circles',
      'Modules that need each other are one module.',
      { path: code },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'product-without-tests',
      'The product never imports its tests.',
      { path: code },
      {
        path: '^test/|^(services|packages)/[^/]+/test/',
      },
    ),
    forbid(
      'benchmarks-apart',
      'What is measured is no test: nothing imports the benchmarks.',
      { path: ours, pathNot: '^test/bench/' },
      { path: '^test/bench/' },
    ),
    forbid(
      'services-apart',
      'Services meet in events and in the public API, never in code.',
      { path: '^services/([^/]+)/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    forbid(
      'services-import-packages',
      'A service stands on the packages; applications and infra stand on services.',
      { path: '^services/[^/]+/src/' },
      { path: '^(infra|test|packages/(client|console|demo))/' },
    ),
    forbid(
      'domain-is-pure',
      'A decision knows the contracts, the procedures and its own words.',
      { path: '^services/([^/]+)/src/domain/' },
      {
        path: '.',
        pathNot: [
          '^services/$1/src/domain/',
          '^packages/(contracts|procedures)/src/',
          '^packages/store/src/decision\\.ts$',
          'node_modules/(zod|temporal-polyfill)/',
        ],
      },
    ),
    forbid(
      'domain-reaches-no-sdk',
      'Nothing that a decision imports may lead to I/O.',
      { path: '^services/[^/]+/src/domain/' },
      { path: sdk, reachable: true },
    ),
    forbid(
      'tables-carry-no-handler',
      'infra reads routes, env and subscriptions while it synthesises: no handler may come along.',
      { path: tables },
      { path: '^services/[^/]+/src/(handlers|use-cases)/', reachable: true },
    ),
    forbid(
      'tables-carry-no-sdk',
      'infra reads routes, env and subscriptions while it synthesises: no SDK may come along.',
      { path: tables },
      { path: sdk, reachable: true },
    ),
    forbid(
      'contracts-stand-alone',
      'Everything depends on the contracts, so they depend on nothing of ours.',
      { path: '^packages/contracts/src/' },
      { path: ours, pathNot: '^packages/contracts/' },
    ),
    forbid(
      'store-and-procedures-on-contracts',
      'The store and the procedure language know the contracts and nothing else of ours.',
      { path: '^packages/(store|procedures)/src/' },
      { path: ours, pathNot: '^packages/(contracts|$1)/' },
    ),
    forbid(
      'runtime-below-services',
      'The runtime knows the contracts and the store.',
      { path: '^packages/runtime/src/' },
      { path: ours, pathNot: '^packages/(contracts|store|runtime)/' },
    ),
    forbid(
      'applications-use-the-api',
      'Client, console and demo talk to Muster as anyone else would.',
      { path: '^packages/(client|console|demo)/src/' },
      { path: ours, pathNot: '^packages/(client|contracts|$1)/' },
    ),
    forbid(
      'lambda-shapes-in-runtime',
      'Only the runtime knows middy, Powertools and the event shapes of Lambda.',
      { path: ours, pathNot: '^packages/runtime/' },
      {
        path: [
          'node_modules/(@middy|@aws-lambda-powertools)/',
          'node_modules/@types/aws-lambda/',
          '^aws-lambda$',
        ],
      },
    ),
    forbid(
      'infra-takes-tables',
      'Of a service, infra sees its routes, env and subscriptions.',
      { path: '^infra/' },
      { path: '^services/', pathNot: tables },
    ),
    forbid(
      'infra-without-tsx',
      'Node does not run .tsx, and infra runs as it is.',
      { path: '^infra/' },
      { path: '\\.tsx$', reachable: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(cdk\\.out|coverage|\\.local|\\.venv)/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
