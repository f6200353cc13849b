import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { plant, repository, uproot } from '../support/planted-files.ts';
import { inJavaScript, inTypeScript } from './lint-violations.ts';

const domain = 'services/intake/src/contacts/domain';
const useCases = 'services/intake/src/contacts';

/** Each violation in a file of its own, in a folder where nothing is excused. */
const planted = (violations: Readonly<Record<string, string>>, folder: string, ending: string) =>
  Object.entries(violations).map(([rule, broken]): [rule: string, at: string, text: string] => [
    rule,
    `${folder}/${rule.replace(/^.*\(|\)$/g, '')}.${ending}`,
    broken,
  ]);

const anywhere = {
  TypeScript: planted(inTypeScript, useCases, 'ts'),
  JavaScript: planted(inJavaScript, 'infra/operate', 'mjs'),
};

const unused = 'Unused oxlint-disable directive (no problems were reported).';

const forbidden: [rule: string, at: string, text: string][] = [
  ['eslint(no-undef)', 'infra/local/carrier/assets/misspelt.js', 'document.quertSelector(elsewhere);'],
  ['muster(whole-zod)', `${useCases}/zod-default.ts`, "import z from 'zod';\nexport const a = z.string();"],
  ['muster(no-doubtful-cast)', `${useCases}/cast-any.ts`, 'export const a = JSON as any as string;'],
  ['eslint(no-console)', `${useCases}/console.ts`, "export const a = () => console.log('a person');"],
  [
    'muster(restored-client)',
    'services/intake/test/reports/mock.ts',
    "import { mockClient } from 'aws-sdk-client-mock';\nimport { SQSClient } from '@aws-sdk/client-sqs';\nexport const a = mockClient(SQSClient);",
  ],
  ['muster(passed-in)', `${domain}/now.ts`, 'export const a = () => Date.now();'],
  ['muster(passed-in)', `${domain}/temporal.ts`, 'export const a = () => Temporal.Now.instant();'],
  ['muster(passed-in)', `${domain}/date.ts`, 'export const a = () => new Date();'],
  ['muster(passed-in)', `${domain}/random.ts`, 'export const a = () => Math.random();'],
  ['muster(passed-in)', `${domain}/uuid.ts`, 'export const a = () => crypto.randomUUID();'],
  ['muster(passed-in)', `${domain}/settings.ts`, 'export const a = () => process.env;'],
  ['muster(passed-in)', `${domain}/fetch.ts`, "export const a = () => fetch('about:blank');"],
  ['muster(passed-in)', 'packages/core/src/now.ts', 'export const a = () => Date.now();'],
  ['muster(passed-in)', 'packages/notifications/src/attempt.ts', 'export const a = () => Date.now();'],
  [
    'eslint(no-restricted-globals)',
    'packages/demo/src/call/fetch.ts',
    "export const a = () => fetch('about:blank');",
  ],
  ['eslint(no-restricted-globals)', 'infra/local/fetch.ts', "export const a = () => fetch('about:blank');"],
  [
    'typescript(no-floating-promises)',
    'packages/console/src/floating.tsx',
    'export const A = ({ b }: { b: () => Promise<void> }) => {\n  b();\n  return null;\n};',
  ],
  [
    'typescript(only-throw-error)',
    'packages/console/src/thrown.ts',
    "export const a = () => {\n  throw { redirect: 'b' };\n};",
  ],
  [
    'react-hooks(rules-of-hooks)',
    'packages/console/src/hook.tsx',
    "import { useState } from 'react';\nexport const A = ({ b }: { b: boolean }) => (b ? useState(1) : null);",
  ],
  [
    'react-hooks(exhaustive-deps)',
    'packages/console/src/effect.tsx',
    "import { useEffect } from 'react';\nexport const A = ({ b }: { b: (c: string) => void }) => {\n  useEffect(() => {\n    b('c');\n  }, []);\n  return null;\n};",
  ],
  [unused, `${useCases}/unused.ts`, '// oxlint-disable-next-line eqeqeq\nexport const a = 1;'],
  [
    unused,
    `${useCases}/unused-typed.ts`,
    '// oxlint-disable-next-line typescript/no-floating-promises\nexport const a = 1;',
  ],
  [
    'eslint(eqeqeq)',
    `${useCases}/other-linter.ts`,
    '// eslint-disable-next-line eqeqeq\nexport const a = (b: number) => b == 1;',
  ],
  [
    'eslint(eqeqeq)',
    `${useCases}/inline.ts`,
    '/* eslint eqeqeq: "off" */\nexport const a = (b: number) => b == 1;',
  ],
];

const everything = [...anywhere.TypeScript, ...anywhere.JavaScript, ...forbidden];

const allowed: [at: string, text: string][] = [
  [`${domain}/whole-zod.ts`, "import * as z from 'zod';\nexport const a = z.string();"],
  [`${domain}/type-zod.ts`, "import type { ZodType } from 'zod';\nexport type A = ZodType;"],
  ['packages/demo/src/responder.ts', "export const a = () => fetch('about:blank');"],
  [`${domain}/given.ts`, 'export const a = (now: string) => new Date(now).getTime();'],
  [`${domain}/const.ts`, "export const a = ['x', 'y'] as const;"],
];

const tsconfig = JSON.stringify({
  compilerOptions: {
    strict: true,
    target: 'es2024',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
    noEmit: true,
  },
});

const Found = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), message: z.string(), filename: z.string() })),
});

let folder: string;
let found: Map<string, string[]>;
let configured: string;

beforeAll(async () => {
  const read = (path: string) => readFile(join(repository, path), 'utf8');
  configured = await read('.oxlintrc.json');
  folder = await plant(
    {
      ...Object.fromEntries<string>([
        ...everything.map(([, at, broken]): [string, string] => [at, broken]),
        ...allowed,
      ]),
      '.oxlintrc.json': configured,
      'lint-rules.js': await read('lint-rules.js'),
      'package.json': '{ "type": "module" }',
      'tsconfig.json': tsconfig,
    },
    ['zod', '@types/node', 'undici-types'],
  );
  const oxlint = join(repository, 'node_modules/oxlint/bin/oxlint');
  const linting = spawn(process.execPath, [oxlint, '--format', 'json'], { cwd: folder });
  const { diagnostics } = Found.parse(JSON.parse(await text(linting.stdout)));
  found = new Map();
  for (const { filename, code, message } of diagnostics) {
    const at = filename.replaceAll('\\', '/');
    found.set(at, [...(found.get(at) ?? []), code ?? message]);
  }
});
afterAll(() => uproot(folder));

test.each(Object.entries(anywhere))('each rule bites in a file of %s', (_language, broken) => {
  const unseen = broken.filter(([rule, at]) => !found.get(at)?.includes(rule));
  expect(unseen.map(([rule]) => rule)).toEqual([]);
});

test.each(forbidden)('%s bites in %s', (rule, at) => {
  expect(found.get(at)).toContain(rule);
});

test.each(allowed)('%s is fine', (at) => {
  expect(found.get(at) ?? []).toEqual([]);
});

test('each rule that the configuration names is seen to bite', () => {
  const named = [...configured.matchAll(/"(?:([a-z]+)\/)?([a-z-]+)": (?:\[\s*)?"error"/g)]
    .map(([, plugin = 'eslint', rule = '']) => [plugin, rule] as const)
    .filter(([, rule]) => rule !== 'correctness');
  const bitten = new Set(everything.map(([rule]) => rule));
  const shown = ([plugin, rule]: readonly [string, string]) =>
    `${plugin === 'react' ? 'react-hooks' : plugin}(${rule})`;
  expect(named.length).toBeGreaterThan(40);
  expect(named.map(shown).filter((rule) => !bitten.has(rule))).toEqual([]);
});
