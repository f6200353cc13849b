import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ours = '^(infra|services|packages|test)/';
const code = '^(infra|services/[^/]+/src|packages/[^/]+/src)/';
const loader = '^infra/local/load\\.ts$';
const tables = '^services/[^/]+/src/wiring/(routes|env|subscriptions)\\.ts$';
const capability = '^services/([^/]+)/src/(?!lambdas/|wiring/)([^/]+)/';
const sdk = 'node_modules/(@aws-sdk|@aws-lambda-powertools|@middy|@smithy)/';

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const root = import.meta.dirname;

/** The capabilities of a service in the order that its README states: each may import those after it. */
const orderOf = (service) => {
  const readme = join(root, 'services', service, 'README.md');
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const [, names = ''] = /^Capabilities, each using only those after it: (.+)$/m.exec(text) ?? [];
  return [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
};

const fencesOf = (service) => {
  const above = ['lambdas', 'wiring'];
  return orderOf(service).map((name) => {
    const fence = forbid(
      `${service}-${name}-looks-down`,
      `In ${service}, ${name} uses the capabilities after it and none before.`,
      { path: `^services/${service}/src/${name}/` },
      { path: `^services/${service}/src/(${above.join('|')})/` },
    );
    above.push(name);
    return fence;
  });
};

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
      'The product never imports its tests, nor the sample that they share.',
      { path: code },
      { path: '^test/|^(services|packages)/[^/]+/test/|^packages/procedures/src/sample\\.ts$' },
    ),
    forbid(
      'tests-share-support',
      'Tests of a service or package stand on what all tests share, never on other tests.',
      { path: '^(services|packages)/[^/]+/test/' },
      { path: '^test/(?!support/)' },
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
      'A decision knows the core, the contracts, the procedures, the calendar, the states of an attempt and its own words: no clock, no random, no I/O.',
      { path: '^services/([^/]+)/src/[^/]+/domain/' },
      {
        path: '.',
        pathNot: [
          '^services/$1/src/[^/]+/domain/',
          '^packages/core/src/(?!new-id\\.ts)',
          '^packages/(contracts|procedures|calendar)/src/',
          '^packages/notifications/src/attempt\\.ts$',
          'node_modules/(zod|temporal-polyfill)/',
        ],
      },
    ),
    forbid(
      'domain-reaches-no-sdk',
      'Nothing that a decision imports may lead to I/O.',
      { path: '^services/[^/]+/src/[^/]+/domain/' },
      { path: sdk, reachable: true },
    ),
    forbid(
      'use-cases-know-no-http',
      'A use case answers with an outcome; handlers and Lambdas make replies of it.',
      { path: `${capability}[^/]+\\.ts$`, pathNot: '/(handlers|[a-z-]*routes|views)\\.ts$' },
      { path: '^packages/runtime/src/http/(?!html\\.ts)' },
    ),
    forbid(
      'handlers-and-routes-stay-home',
      'A capability uses the domain and the use cases of another, never its handlers or routes.',
      { path: capability },
      {
        path: '^services/[^/]+/src/[^/]+/(handlers|[a-z-]*routes)\\.ts$',
        pathNot: '^services/$1/src/$2/',
      },
    ),
    ...readdirSync(join(root, 'services')).flatMap(fencesOf),
    forbid(
      'tables-carry-no-handler',
      'infra reads routes, env and subscriptions while it synthesises: no handler or use case may come along.',
      { path: tables },
      {
        path: '^services/',
        pathNot: [
          tables,
          '^services/[^/]+/src/[^/]+/domain/',
          '^services/[^/]+/src/[^/]+/([a-z-]*routes|views)\\.ts$',
          '^services/intake/src/providers/',
        ],
        reachable: true,
      },
    ),
    forbid(
      'tables-carry-no-sdk',
      'infra reads routes, env and subscriptions while it synthesises: no SDK may come along.',
      { path: tables },
      { path: sdk, reachable: true },
    ),
    forbid(
      'core-stands-alone',
      'Everything depends on the core, so it depends on nothing of ours.',
      { path: '^packages/core/src/' },
      { path: ours, pathNot: '^packages/core/' },
    ),
    forbid(
      'calendar-on-the-core',
      'Working days are counted from what is passed in: the calendar knows the core and nothing else of ours.',
      { path: '^packages/calendar/src/' },
      { path: ours, pathNot: '^packages/(core|calendar)/' },
    ),
    forbid(
      'contracts-on-the-core',
      'The contracts know the core and nothing else of ours.',
      { path: '^packages/contracts/src/' },
      { path: ours, pathNot: '^packages/(core|contracts)/' },
    ),
    forbid(
      'store-and-procedures-on-contracts',
      'The store and the procedure language know the core, the contracts and nothing else of ours.',
      { path: '^packages/(store|procedures)/src/' },
      { path: ours, pathNot: '^packages/(core|contracts|$1)/' },
    ),
    forbid(
      'runtime-below-services',
      'The runtime knows the core, the contracts and the store.',
      { path: '^packages/runtime/src/' },
      { path: ours, pathNot: '^packages/(core|contracts|store|runtime)/' },
    ),
    forbid(
      'notifications-below-services',
      'Channels stand on the runtime, and services on them.',
      { path: '^packages/notifications/src/' },
      { path: ours, pathNot: '^packages/(core|contracts|store|runtime|notifications)/' },
    ),
    forbid(
      'applications-use-the-api',
      'Client, console and demo talk to Muster as anyone else would.',
      { path: '^packages/(client|console|demo)/src/' },
      { path: ours, pathNot: '^packages/(client|contracts|core|$1)/' },
    ),
    forbid(
      'console-takes-types',
      'Of the contracts and the core the console takes types alone: the schemas would weigh down its first load.',
      { path: '^packages/console/src/' },
      { path: '^packages/(contracts|core)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'screens-stand-apart',
      'A screen uses parts, live data and texts, and never another screen.',
      { path: '^packages/console/src/screens/([^/]+)/' },
      { path: '^packages/console/src/(screens|shell)/', pathNot: '^packages/console/src/screens/$1/' },
    ),
    forbid(
      'parts-know-no-screen',
      'What screens share knows none of them, nor what stands around them.',
      { path: '^packages/console/src/(api|live|parts|session|texts)/' },
      { path: '^packages/console/src/(screens|shell)/' },
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
      { path: '^infra/', pathNot: loader },
      { path: '^services/', pathNot: tables },
    ),
    forbid(
      'loader-keeps-history',
      'What loads the demo sees its exercise history besides: no route takes a made-up past, so that nobody can send one to a system in use.',
      { path: loader },
      { path: '^services/', pathNot: [tables, '^services/review/src/demo-history/keep-demo-history\\.ts$'] },
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
