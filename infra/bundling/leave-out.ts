import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const runtime = resolve(import.meta.dirname, '../../packages/runtime');

interface LeftOut {
  /** How the module that is left out is imported. */
  readonly imported: RegExp;
  /** The importing file, where the name alone would catch others too. */
  readonly from?: RegExp;
  readonly because: string;
  readonly instead: string;
}

const refuse = `() => { throw new Error('left out of the bundle, see infra/bundling/leave-out.ts'); }`;

/** What no Lambda of ours reaches, and what replaces it: 6 to 11 % of a bundle, 76 kB more where mails are composed. */
export const leftOut: readonly LeftOut[] = [
  {
    imported: /^@smithy\/core\/event-streams$/,
    because: 'No operation that we call streams events.',
    instead: `export const eventStreamSerdeProvider = ${refuse};
      export const resolveEventStreamSerdeConfig = (input) => input;`,
  },
  {
    imported: /\/loadSharedConfigFiles$/,
    because: 'A Lambda has no AWS config files, and what it is set to stands in its environment.',
    instead: `export const CONFIG_PREFIX_SEPARATOR = '.';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    imported: /\/(Sha256Js|Sha1Js|Md5Js)$/,
    because: 'Node has these hashes itself.',
    instead: 'export class Sha256Js {}\nexport class Sha1Js {}\nexport class Md5Js {}',
  },
  {
    imported: /^\.\/HeaderFormatter$/,
    because: 'Only messages of event streams are signed with it.',
    instead: 'export class HeaderFormatter {}',
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
    imported: /^\.\.\/addressparser\/index\.js$/,
    because: 'Our mailboxes come as name and address; no line of addresses is taken apart.',
    instead: `export default ${refuse};`,
  },
  {
    imported: /^\.\.\/punycode\/index\.js$/,
    because: 'Node writes domain names in ASCII itself.',
    instead: `export { domainToASCII as toASCII, domainToUnicode as toUnicode } from 'node:url';`,
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
    for (const [at, { imported, from = /^/, instead }] of leftOut.entries()) {
      const namespace = `left-out-${at}`;
      build.onResolve({ filter: imported }, ({ importer }) =>
        from.test(importer) ? { path: 'stand-in', namespace } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents: instead, resolveDir: runtime }));
    }
  },
};
