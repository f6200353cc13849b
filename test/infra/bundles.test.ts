import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { events } from '@muster/contracts';
import { apiDocument } from '../../infra/bundling/api-document.ts';
import { bundleHandlers, handlerEntries } from '../../infra/bundling/bundle.ts';
import { leftOut } from '../../infra/bundling/leave-out.ts';
import { withoutRegionNames } from '../../infra/bundling/shake-sdk.ts';
import { everywhere, handlerOf } from './synthesis.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-bundles-'));
let metafile: Metafile;
beforeAll(async () => {
  metafile = await bundleHandlers(folder, apiDocument());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const handlers = Object.keys(handlerEntries()).sort();

/** `service/handler`, its bytes, and the files that stand in it. */
const bundles = () =>
  Object.entries(metafile.outputs).map(([output, { bytes, inputs }]) => ({
    handler: relative(folder, join(import.meta.dirname, '../..', output))
      .split(sep)
      .slice(0, 2)
      .join('/'),
    bytes,
    files: Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  }));

test('the handler folders are the listing of the deployment', () => {
  const deployed = everywhere('main', 'AWS::Lambda::Function').map(handlerOf);
  expect(deployed.sort()).toEqual(handlers);
});

/** Kilobytes by kind, the first that fits: what is reached and a little. The aims and what is missed: infra/README.md. */
const budgets: readonly (readonly [kind: string, of: RegExp, kB: number])[] = [
  ['who tells people by mail, text and call', /^dispatch\/(notifier|next-channel)$/, 368],
  ['a sender of mail', /^review\/(report|on-returned-mail)$/, 332],
  ['review’s API, with support and what comes of reviews', /^review\/api$/, 350],
  ['who answers complaints, with their packs and a calendar', /^review\/complaints$/, 318],
  ['who rewrites kept mails, texts and calls, with a parser of mails', /^dispatch\/redact$/, 342],
  ['the same, and reads all that review keeps', /^review\/redact$/, 349],
  ['dispatch’s API, with a calendar, telephone numbers and what became of messages', /^dispatch\/api$/, 326],
  [
    'who chooses people, with their telephone numbers',
    /^dispatch\/(on-events|on-deadlines|seek-again)$/,
    274,
  ],
  ['the webhook', /^intake\/webhook$/, 256],
  ['who takes answers by text and by key, with the brief as it is said', /^dispatch\/answers$/, 290],
  ['an API', /\/(api|users|responder)$/, 282],
  ['the API page, which knows every route table', /^platform\/api-docs$/, 576],
  ['a relay', /\/relay$/, 198],
  ['a consumer or a clock', /./, 268],
];

test('no Lambda outgrows the budget of its kind', () => {
  const over = bundles().flatMap(({ handler, bytes }) => {
    const [kind = '', , most = 0] = budgets.find(([, of]) => of.test(handler)) ?? [];
    const kB = Math.ceil(bytes / 1000);
    return kB > most ? [{ handler, kind, kB, most }] : [];
  });
  expect(over).toEqual([]);
  expect(bundles()).toHaveLength(handlers.length);
});

const unwanted = {
  'a language of zod but English': /zod\/v4\/locales\/(?!en\.js|index\.js)/,
  'a credential provider but the environment’s':
    /credential-provider-(?!env\/)|credential-providers|token-providers|client-(sso|sts)|nested-clients/,
  'a tracer': /powertools\/tracer|aws-xray-sdk/,
  'what only applications and tests need':
    /^(packages\/(client|console|demo)|test|infra\/(?!platform\/))|\/test\//,
  'a whole client of the SDK instead of its parts': /@aws-sdk\/(client-|lib-)/,
  'a reader of AWS’s config files or of instance metadata':
    /shared-ini-file-loader\/(loadShared|parseIni)|getInstanceMetadata/,
  'the list of all MIME types': /nodemailer\/.*mime-types/,
};

test.each(Object.entries(unwanted))('no Lambda carries %s', (_, pattern) => {
  const carried = bundles().flatMap(({ handler, files }) =>
    files
      .filter((file) => pattern.test(file.replace(/^.*node_modules\//, '')))
      .map((file) => `${handler}: ${file}`),
  );
  expect(carried).toEqual([]);
});

const textOf = (output: string): string => readFileSync(join(import.meta.dirname, '../..', output), 'utf8');

test('no Lambda carries a source map or what events only show in documents', () => {
  const shown = Object.values(events).map(({ summary }) => summary);
  const carried = Object.keys(metafile.outputs).filter((output) => {
    const text = textOf(output);
    return /sourceMappingURL/.test(text) || shown.some((summary) => text.includes(summary));
  });
  expect(carried.map((output) => relative(folder, output))).toEqual([]);
  expect(Object.keys(metafile.outputs).filter((output) => !output.endsWith('/index.js'))).toEqual([]);
});

test('every module in the list of left-out modules still exists', () => {
  const met = new Set(Object.keys(metafile.inputs).map((input) => /^left-out-(\d+):/.exec(input)?.[1]));
  expect(leftOut.filter((_, at) => !met.has(String(at))).map(({ because }) => because)).toEqual([]);
});

const load = `
  const [folder, list] = process.argv.slice(1);
  const failed = [];
  const known = { ...process.env };
  for (const [handler, variables] of Object.entries(JSON.parse(list))) {
    process.env = { ...known, ...variables };
    try {
      const { handler: run } = require(folder + '/' + handler + '/index.js');
      if (typeof run !== 'function') failed.push(handler + ': no handler');
    } catch (error) {
      failed.push(handler + ': ' + error.message);
    }
  }
  process.stdout.write(JSON.stringify(failed));`;

const Variables = z.object({ Variables: z.record(z.string(), z.unknown()) });
const stand = (value: unknown): string => (typeof value === 'string' ? value : 'https://token.example.com/x');

test('every bundle loads with the environment that its stack gives it', () => {
  const environments = everywhere('main', 'AWS::Lambda::Function').map((one) => [
    handlerOf(one),
    Object.fromEntries(
      Object.entries(Variables.parse(one.Properties['Environment']).Variables).map(([name, value]) => [
        name,
        stand(value),
      ]),
    ),
  ]);
  const list = JSON.stringify(Object.fromEntries(environments));
  const env = { PATH: process.env['PATH'], AWS_REGION: 'eu-west-2', AWS_LAMBDA_FUNCTION_NAME: 'test' };
  const printed = execFileSync(process.execPath, ['-e', load, folder, list], { encoding: 'utf8', env });
  expect(JSON.parse(printed)).toEqual([]);
});

test('of the partitions only the names that people give their regions are left out', () => {
  const code =
    '{ "id": "aws", "regionRegex": "^x$", "regions": { "eu-west-2": { "description": "London" } } }';
  expect(JSON.parse(withoutRegionNames(code))).toEqual({ id: 'aws', regionRegex: '^x$', regions: {} });
});
