import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const runtime = resolve(import.meta.dirname, '../../packages/runtime');

interface LeftOut {
  /** How the module that is left out is imported. */
  readonly imported: RegExp;
  readonly because: string;
  readonly instead: string;
}

const refuse = `() => { throw new Error('left out of the bundle, see infra/bundling/leave-out.ts'); }`;

/** What no Lambda of ours reaches, and what stands in its place: a fifth of a bundle and of its start. */
export const leftOut: readonly LeftOut[] = [
  {
    imported: /^@aws-sdk\/credential-provider-node$/,
    because: 'Lambda always hands its credentials over in the environment.',
    instead: `import { fromEnv } from '@aws-sdk/credential-provider-env';
      export const defaultProvider = () => fromEnv();`,
  },
  {
    imported: /^@smithy\/core\/event-streams$/,
    because: 'No operation that we call streams events.',
    instead: `export const eventStreamSerdeProvider = ${refuse};
      export const resolveEventStreamSerdeConfig = (input) => input;`,
  },
  {
    imported: /^@aws-sdk\/endpoint-cache$/,
    because: 'DynamoDB looks endpoints up only where that is switched on.',
    instead: 'export class EndpointCache {}',
  },
  {
    imported: /\/core\/json-schema-processors\.js$/,
    because: 'JSON Schemas are made while we build, never in a Lambda.',
    instead: `export const toJSONSchema = ${refuse};`,
  },
  {
    imported: /\/core\/to-json-schema\.js$/,
    because: 'As above; schemas only ask for these two when they are made.',
    instead: `const left = ${refuse};
      export const createToJSONSchemaMethod = () => left;
      export const createStandardJSONSchemaMethod = () => left;`,
  },
  {
    imported: /^\.\/mime-types\.js$/,
    because: 'Our mails name the type of each attachment.',
    instead: `export const detectMimeType = () => 'application/octet-stream';
      export const detectExtension = () => 'bin';`,
  },
  {
    imported: /^\.\.\/fetch\/index\.js$/,
    because: 'A mail is made from what we hold, never from an address.',
    instead: `export default ${refuse};`,
  },
];

export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    for (const [at, { imported, instead }] of leftOut.entries()) {
      const namespace = `left-out-${at}`;
      build.onResolve({ filter: imported }, () => ({ path: 'stand-in', namespace }));
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents: instead, resolveDir: runtime }));
    }
  },
};
