import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const zodWhole = {
  selector:
    "ImportDeclaration[source.value='zod'][importKind='value'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: "Write import * as z from 'zod': a named import bundles every locale.",
};
const noDoubtfulCasts = [
  { selector: 'TSAsExpression > TSAnyKeyword', message: 'A cast to any hides what is not known: parse it.' },
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'A cast through unknown hides what is not known: parse it.',
  },
];
const passedIn = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time is passed in.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The time is passed in.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'The time is passed in.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is passed in.',
  },
  { selector: "MemberExpression[property.name='randomUUID']", message: 'Ids are passed in.' },
  { selector: "MemberExpression[object.name='process']", message: 'Settings are passed in.' },
  { selector: "CallExpression[callee.name='fetch']", message: 'A decision does no I/O.' },
];
const restricted = (...more) => ['error', zodWhole, ...noDoubtfulCasts, ...more];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/generated/',
      '**/*.gen.ts',
      '.local/',
      '.venv/',
      'coverage/',
      '**/cdk.out/',
      'packages/console/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['infra/platform/page/*.js', 'infra/local/carrier/assets/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': restricted(),
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['packages/demo/src/**/*.ts', 'infra/local/**/*.ts'],
    ignores: ['packages/demo/src/{responder,signed}.ts', 'infra/local/{emulator,endpoint}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'fetch',
          message: 'The API is called through @muster/client, whose types come from its document.',
        },
      ],
    },
  },
  {
    files: ['{services,packages}/*/src/**/*.ts'],
    ignores: ['packages/demo/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: [
      'services/*/src/**/domain/**/*.ts',
      'packages/{core,contracts,procedures}/src/**/*.ts',
      'packages/notifications/src/attempt.ts',
    ],
    rules: { 'no-restricted-syntax': restricted(...passedIn) },
  },
  {
    files: ['test/**/*.ts', '{services,packages}/*/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
