import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { apiDocument } from '../../infra/bundling/api-document.ts';
import { bundleHandlers, handlerEntries } from '../../infra/bundling/bundle.ts';
import { withPlainKeys } from '../../infra/bundling/shake-sdk.ts';
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

const kilobytes = {
  /** The report draws pictures and carries its fonts. */
  'review/report': 1500,
  /** Senders of mail: SES, S3 and the MIME composer besides. */
  'review/api': 640,
  'dispatch/notifier': 620,
  /** Working hours in time zones. */
  'dispatch/api': 480,
  'dispatch/responder': 490,
  'dispatch/on-events': 430,
  'dispatch/on-deadlines': 430,
  /** Both Lambda's and SQS's client. */
  'intake/on-handover': 410,
  'triage/on-handover': 410,
} as const;
const EVERY_OTHER = 400;
const budget = new Map<string, number>(Object.entries(kilobytes));

test('no Lambda outgrows its budget', () => {
  const sizes = bundles().map(({ handler, bytes }) => ({ handler, kB: Math.round(bytes / 1000) }));
  expect(sizes.filter(({ handler, kB }) => kB > (budget.get(handler) ?? EVERY_OTHER))).toEqual([]);
  expect(sizes).toHaveLength(handlers.length);
});

const unwanted = {
  'a language of zod but English': /zod\/v4\/locales\/(?!en\.js|index\.js)/,
  'a credential provider but the environment’s':
    /credential-provider-(?!env\/)|credential-providers|token-providers|client-(sso|sts)|nested-clients/,
  'a tracer': /powertools\/tracer|aws-xray-sdk/,
  'what only applications and tests need': /^(packages\/(client|console|demo)|test|infra\/local)\//,
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

test('plain keys change nothing but the keys whose text is known', () => {
  const code =
    'const _e = "error";\nconst _hE = "httpError";\nexport var A = [{ [_e]: _c, [_hE]: 400, [other]: 1 }];';
  expect(withPlainKeys(code)).toBe(
    'const _e = "error";\nconst _hE = "httpError";\nexport var A = [{ "error": _c, "httpError": 400, [other]: 1 }];',
  );
});
