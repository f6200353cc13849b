import { ESLint } from 'eslint';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plant, repository, uproot } from '../support/planted-files.ts';

const domain = 'services/intake/src/contacts/domain';
const useCases = 'services/intake/src/contacts';

const forbidden: [rule: string, at: string, text: string][] = [
  [
    'no-restricted-syntax',
    `${useCases}/zod-named.ts`,
    "import { string } from 'zod';\nexport const a = string();",
  ],
  [
    'no-restricted-syntax',
    `${useCases}/zod-default.ts`,
    "import z from 'zod';\nexport const a = z.string();",
  ],
  ['no-restricted-syntax', `${useCases}/cast-any.ts`, 'export const a = JSON as any as string;'],
  ['no-restricted-syntax', `${useCases}/cast-unknown.ts`, 'export const a = 1 as unknown as string;'],
  ['@typescript-eslint/no-explicit-any', `${useCases}/any.ts`, 'export const a = (b: any) => typeof b;'],
  [
    '@typescript-eslint/no-non-null-assertion',
    `${useCases}/sure.ts`,
    'export const a = (b?: string) => b!.length;',
  ],
  [
    '@typescript-eslint/no-unsafe-type-assertion',
    `${useCases}/narrowed.ts`,
    'export const a = (b: string) => b as `${number}`;',
  ],
  [
    '@typescript-eslint/no-floating-promises',
    `${useCases}/floating.ts`,
    'export const a = (b: () => Promise<void>) => {\n  b();\n};',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    `${useCases}/switch.ts`,
    "export function a(b: 'x' | 'y') {\n  switch (b) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}",
  ],
  [
    '@typescript-eslint/ban-ts-comment',
    `${useCases}/ignored.ts`,
    '// @ts-ignore\nexport const a: string = 1;',
  ],
  ['no-console', `${useCases}/console.ts`, "export const a = () => console.log('a person');"],
  ['no-restricted-syntax', `${domain}/now.ts`, 'export const a = () => Date.now();'],
  ['no-restricted-syntax', `${domain}/date.ts`, 'export const a = () => new Date();'],
  ['no-restricted-syntax', `${domain}/random.ts`, 'export const a = () => Math.random();'],
  ['no-restricted-syntax', `${domain}/uuid.ts`, 'export const a = () => crypto.randomUUID();'],
  ['no-restricted-syntax', `${domain}/settings.ts`, 'export const a = () => process.env;'],
  ['no-restricted-syntax', `${domain}/fetch.ts`, "export const a = () => fetch('about:blank');"],
  [
    'no-restricted-globals',
    'packages/demo/src/call/fetch.ts',
    "export const a = () => fetch('about:blank');",
  ],
  ['no-restricted-globals', 'infra/local/fetch.ts', "export const a = () => fetch('about:blank');"],
];

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

let folder: string;
let found: Map<string, string[]>;

beforeAll(async () => {
  const planted = [...forbidden.map(([, at, text]): [string, string] => [at, text]), ...allowed];
  folder = await plant(
    {
      ...Object.fromEntries<string>(planted),
      'package.json': '{ "type": "module" }',
      'tsconfig.json': tsconfig,
    },
    ['zod', '@types/node', 'undici-types'],
  );
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: join(repository, 'eslint.config.js') });
  const results = await eslint.lintFiles(['.']);
  found = new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
});
afterAll(() => uproot(folder));

test.each(forbidden)('%s bites in %s', (rule, at) => {
  expect(found.get(at)).toContain(rule);
});

test.each(allowed)('%s is fine', (at) => {
  expect(found.get(at)).toEqual([]);
});
