import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { plant, repository, uproot } from '../support/planted-files.ts';

type Planted = { at: string; imports: string; breaks: string[]; beside?: Record<string, string> };

const allowed: Planted[] = [
  {
    at: 'services/intake/src/contacts/domain/contact.ts',
    imports: '../../../../../packages/contracts/src/index.ts',
    breaks: [],
  },
  {
    at: 'services/intake/src/contacts/domain/decide.ts',
    imports: '../../../../../packages/core/src/index.ts',
    breaks: [],
  },
  { at: 'services/intake/src/contacts/domain/shape.ts', imports: 'zod', breaks: [] },
  { at: 'services/intake/src/contacts/domain/again.ts', imports: './shape.ts', breaks: [] },
  {
    at: 'services/intake/src/contacts/routes.ts',
    imports: '../../../../packages/runtime/src/http/routes.ts',
    breaks: [],
  },
  {
    at: 'services/intake/src/wiring/routes.ts',
    imports: '../contacts/routes.ts',
    breaks: [],
  },
  {
    at: 'services/intake/src/wiring/subscriptions.ts',
    imports: '../providers/list.ts',
    beside: { 'services/intake/src/providers/list.ts': 'export const providers = 1;' },
    breaks: [],
  },
  { at: 'services/intake/src/lambdas/api.ts', imports: '@aws-sdk/client-sqs', breaks: [] },
  { at: 'services/dispatch/src/assignments/read-person.ts', imports: '../people/store.ts', breaks: [] },
  { at: 'services/dispatch/src/people/store.ts', imports: './domain/resource.ts', breaks: [] },
  { at: 'services/dispatch/src/people/domain/resource.ts', imports: 'zod', breaks: [] },
  {
    at: 'services/triage/test/assessments/steps.test.ts',
    imports: '../../../../test/support/clock.ts',
    beside: { 'test/support/clock.ts': 'export const clock = 1;' },
    breaks: [],
  },
  { at: 'packages/runtime/src/http/serve.ts', imports: '@middy/core', breaks: [] },
  { at: 'packages/runtime/src/shapes.ts', imports: 'aws-lambda', breaks: [] },
  { at: 'packages/runtime/src/http/routes.ts', imports: '../../../contracts/src/index.ts', breaks: [] },
  { at: 'packages/notifications/src/send.ts', imports: '../../runtime/src/http/routes.ts', breaks: [] },
  { at: 'packages/demo/src/index.ts', imports: '../../client/src/index.ts', breaks: [] },
  { at: 'infra/app.ts', imports: '../services/intake/src/wiring/routes.ts', breaks: [] },
];

const forbidden: Planted[] = [
  { at: 'infra/lost.ts', imports: './nowhere.ts', breaks: ['everything-resolves'] },
  { at: 'packages/runtime/src/undeclared.ts', imports: '@middy/util', breaks: ['declared-packages-only'] },
  {
    at: 'packages/runtime/src/circle.ts',
    imports: './circles-end.ts',
    beside: { 'packages/runtime/src/circles-end.ts': "import './circle.ts';" },
    breaks: ['no-circles'],
  },
  {
    at: 'packages/store/src/tested.ts',
    imports: '../test/fixture.ts',
    beside: { 'packages/store/test/fixture.ts': 'export const value = 1;' },
    breaks: ['product-without-tests'],
  },
  {
    at: 'services/triage/src/assessments/domain/sampled.ts',
    imports: '../../../../../packages/procedures/src/sample.ts',
    beside: { 'packages/procedures/src/sample.ts': 'export const sample = 1;' },
    breaks: ['product-without-tests'],
  },
  {
    at: 'services/triage/src/assessments/clock.ts',
    imports: '../../../../test/support/clock.ts',
    breaks: ['product-without-tests', 'services-import-packages'],
  },
  {
    at: 'services/triage/test/assessments/journey.test.ts',
    imports: '../../../../test/journeys/support/muster.ts',
    beside: { 'test/journeys/support/muster.ts': 'export const muster = 1;' },
    breaks: ['tests-share-support'],
  },
  {
    at: 'test/stores/measured.ts',
    imports: '../bench/statistics.ts',
    beside: { 'test/bench/statistics.ts': 'export const median = 1;' },
    breaks: ['benchmarks-apart'],
  },
  {
    at: 'services/triage/src/assessments/peek.ts',
    imports: '../../../intake/src/wiring/env.ts',
    beside: { 'services/intake/src/wiring/env.ts': 'export const env = 1;' },
    breaks: ['services-apart'],
  },
  {
    at: 'services/triage/src/assessments/play.ts',
    imports: '../../../../packages/demo/src/index.ts',
    breaks: ['services-import-packages'],
  },
  {
    at: 'services/triage/src/assessments/deploy.ts',
    imports: '../../../../infra/app.ts',
    breaks: ['services-import-packages'],
  },
  { at: 'services/triage/src/assessments/domain/file.ts', imports: 'node:fs', breaks: ['domain-is-pure'] },
  {
    at: 'services/triage/src/assessments/domain/random.ts',
    imports: '../../../../../packages/core/src/new-id.ts',
    beside: { 'packages/core/src/new-id.ts': 'export const newId = 1;' },
    breaks: ['domain-is-pure'],
  },
  {
    at: 'services/triage/src/assessments/domain/sdk.ts',
    imports: '@aws-sdk/client-sqs',
    breaks: ['domain-is-pure', 'domain-reaches-no-sdk'],
  },
  {
    at: 'services/triage/src/assessments/domain/store.ts',
    imports: '../../../../../packages/store/src/index.ts',
    breaks: ['domain-is-pure'],
  },
  {
    at: 'services/triage/src/assessments/domain/use-case.ts',
    imports: '../answer-question.ts',
    beside: { 'services/triage/src/assessments/answer-question.ts': 'export const answer = 1;' },
    breaks: ['domain-is-pure'],
  },
  {
    at: 'services/dispatch/src/people/domain/far.ts',
    imports: '../../../../../packages/procedures/src/leaky.ts',
    beside: { 'packages/procedures/src/leaky.ts': "import '@aws-sdk/client-sqs';" },
    breaks: ['domain-reaches-no-sdk'],
  },
  {
    at: 'services/triage/src/assessments/reply.ts',
    imports: '../../../../packages/runtime/src/http/routes.ts',
    breaks: ['use-cases-know-no-http'],
  },
  {
    at: 'services/review/src/reports/borrow.ts',
    imports: '../cases/handlers.ts',
    beside: { 'services/review/src/cases/handlers.ts': 'export const handlers = 1;' },
    breaks: ['handlers-and-routes-stay-home'],
  },
  {
    at: 'services/review/src/reports/views.ts',
    imports: '../cases/routes.ts',
    beside: { 'services/review/src/cases/routes.ts': 'export const routes = 1;' },
    breaks: ['handlers-and-routes-stay-home'],
  },
  {
    at: 'services/triage/src/wiring/routes.ts',
    imports: '../assessments/handlers.ts',
    beside: { 'services/triage/src/assessments/handlers.ts': 'export const handlers = 1;' },
    breaks: ['tables-carry-no-handler'],
  },
  {
    at: 'services/triage/src/wiring/subscriptions.ts',
    imports: '../assessments/routes.ts',
    beside: {
      'services/triage/src/assessments/routes.ts': "import './take-step.ts';",
      'services/triage/src/assessments/take-step.ts': 'export const takeStep = 1;',
    },
    breaks: ['tables-carry-no-handler'],
  },
  {
    at: 'services/triage/src/wiring/env.ts',
    imports: '../assessments/domain/leads-out.ts',
    beside: { 'services/triage/src/assessments/domain/leads-out.ts': "import '@aws-sdk/client-sqs';" },
    breaks: ['tables-carry-no-sdk'],
  },
  {
    at: 'packages/core/src/leaning.ts',
    imports: '../../contracts/src/index.ts',
    breaks: ['core-stands-alone'],
  },
  {
    at: 'packages/calendar/src/leaning.ts',
    imports: '../../contracts/src/index.ts',
    breaks: ['calendar-on-the-core'],
  },
  {
    at: 'packages/contracts/src/leaning.ts',
    imports: '../../store/src/index.ts',
    breaks: ['contracts-on-the-core'],
  },
  {
    at: 'packages/procedures/src/leaning.ts',
    imports: '../../store/src/index.ts',
    breaks: ['store-and-procedures-on-contracts'],
  },
  {
    at: 'packages/runtime/src/leaning.ts',
    imports: '../../procedures/src/index.ts',
    breaks: ['runtime-below-services'],
  },
  {
    at: 'packages/notifications/src/leaning.ts',
    imports: '../../procedures/src/index.ts',
    breaks: ['notifications-below-services'],
  },
  {
    at: 'packages/demo/src/inside.ts',
    imports: '../../store/src/index.ts',
    breaks: ['applications-use-the-api'],
  },
  {
    at: 'packages/console/src/screens/board/own.ts',
    imports: '../../../../contracts/src/index.ts',
    breaks: ['console-takes-types'],
  },
  {
    at: 'packages/console/src/screens/board/other.ts',
    imports: '../incident/people.ts',
    beside: { 'packages/console/src/screens/incident/people.ts': 'export const people = 1;' },
    breaks: ['screens-stand-apart'],
  },
  {
    at: 'packages/console/src/parts/upwards.ts',
    imports: '../shell/header.ts',
    beside: { 'packages/console/src/shell/header.ts': 'export const header = 1;' },
    breaks: ['parts-know-no-screen'],
  },
  { at: 'services/triage/src/lambdas/own.ts', imports: '@middy/core', breaks: ['lambda-shapes-in-runtime'] },
  {
    at: 'services/triage/src/lambdas/shape.ts',
    imports: 'aws-lambda',
    breaks: ['lambda-shapes-in-runtime'],
  },
  {
    at: 'infra/inside.ts',
    imports: '../services/intake/src/lambdas/api.ts',
    breaks: ['infra-takes-tables'],
  },
  {
    at: 'infra/local/load.ts',
    imports: '../../services/review/src/lambdas/report.ts',
    beside: { 'services/review/src/lambdas/report.ts': 'export const report = 1;' },
    breaks: ['loader-keeps-history'],
  },
  {
    at: 'infra/page.ts',
    imports: '../packages/runtime/src/mail.tsx',
    beside: { 'packages/runtime/src/mail.tsx': 'export const mail = 1;' },
    breaks: ['infra-without-tsx'],
  },
];

/** The capabilities of a service in the order of its README. */
const capabilitiesOf = (service: string): string[] => {
  const text = readFileSync(join(repository, 'services', service, 'README.md'), 'utf8');
  const [, names = ''] = /^Capabilities, each using only those after it: (.+)$/m.exec(text) ?? [];
  return [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? '');
};

/** In each service every capability but the first imports the one before it, and a Lambda. */
const upwards: Planted[] = readdirSync(join(repository, 'services')).flatMap((service) =>
  capabilitiesOf(service).map((name, at, all) => {
    const above = all[at - 1] ?? 'lambdas';
    return {
      at: `services/${service}/src/${name}/upwards.ts`,
      imports: `../${above}/planted-above.ts`,
      beside: { [`services/${service}/src/${above}/planted-above.ts`]: 'export const above = 1;' },
      breaks: [`${service}-${name}-looks-down`],
    };
  }),
);

const packages = ['@aws-sdk/client-sqs', '@middy/core', '@middy/util', '@types/aws-lambda', 'zod'];
const declared = packages.filter((name) => name !== '@middy/util');

const ground: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    dependencies: Object.fromEntries(declared.map((name) => [name, '*'])),
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  }),
  ...Object.fromEntries(
    ['core', 'contracts', 'procedures', 'client', 'store'].map((name) => [
      `packages/${name}/src/index.ts`,
      `export const ${name} = 1;`,
    ]),
  ),
};

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const cruise = (folder: string): Promise<z.infer<typeof Report>> =>
  new Promise((settle, fail) => {
    const bin = join(repository, 'node_modules/.bin/depcruise');
    const config = join(repository, '.dependency-cruiser.mjs');
    const rest = ['--config', config, '--output-type', 'json', 'infra', 'packages', 'services', 'test'];
    execFile(
      process.execPath,
      [bin, ...rest],
      { cwd: folder, maxBuffer: 64_000_000 },
      (_exit, stdout, stderr) => {
        const report = Report.safeParse(stdout.startsWith('{') ? JSON.parse(stdout) : undefined);
        if (report.success) settle(report.data);
        else fail(new Error(`dependency-cruiser gave no report: ${stderr}`));
      },
    );
  });

let folder: string;
let broken: Map<string, string[]>;

beforeAll(async () => {
  const files = { ...ground };
  for (const { at, imports, beside } of [...allowed, ...forbidden, ...upwards]) {
    const typesOnly = imports === 'aws-lambda' ? 'import type { Context } from' : 'import';
    files[at] = `${typesOnly} '${imports}';\nexport const planted = 1;\n`;
    Object.assign(files, beside);
  }
  folder = await plant(files, packages);
  const { summary } = await cruise(folder);
  broken = new Map();
  for (const { from, rule } of summary.violations) {
    broken.set(from, [...new Set([...(broken.get(from) ?? []), rule.name])].sort());
  }
});
afterAll(() => uproot(folder));

test.each(forbidden)('$breaks bites when $at imports $imports', ({ at, breaks }) => {
  expect(broken.get(at)).toEqual([...breaks].sort());
});

test('every service states the order of its capabilities', () => {
  const services = readdirSync(join(repository, 'services'));
  expect(services.filter((service) => capabilitiesOf(service).length < 3)).toEqual([]);
});

test.each(upwards)('$breaks bites when $at imports $imports', ({ at, breaks }) => {
  expect(broken.get(at)).toEqual(breaks);
});

test.each(allowed)('$at may import $imports', ({ at }) => {
  expect(broken.get(at)).toBeUndefined();
});
