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

/**
 * What no Lambda of ours reaches, and what replaces it. Measured on 2026-11-30, 20 starts of six Lambdas in turn: without
 * this list (the first entry still in force) a start takes 10 % more CPU time, its loading 11 %, and a bundle 62 to 204 kB more.
 */
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
    imported: /^\.\/pagination$/,
    from: /[\\/]lib-dynamodb[\\/]/,
    because: 'Pages are asked for one by one.',
    instead: 'export {};',
  },
  {
    imported: /^@aws-sdk\/middleware-endpoint-discovery$/,
    because: 'DynamoDB looks endpoints up only where that is switched on.',
    instead: `export const resolveEndpointDiscoveryConfig = (input) => input;
      const unset = () => undefined;
      export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS =
        { environmentVariableSelector: unset, configFileSelector: unset, default: undefined };`,
  },
  {
    imported: /\/loggerMiddleware$/,
    because: 'The SDK prints requests only for a logger that it is given; they may hold what callers said.',
    instead: `export const loggerMiddlewareOptions = {};
      export const loggerMiddleware = ${refuse};
      export const getLoggerPlugin = () => ({ applyToStack: () => {} });`,
  },
  {
    imported: /^\.\/logBuffer\.js$/,
    because: 'Lines are printed at once.',
    instead: 'export class CircularMap { constructor() { throw new Error("lines are not kept back"); } }',
  },
  {
    imported: /\/PowertoolsLogFormatter\.js$/,
    because: 'Our lines have a form of their own.',
    instead: 'export class PowertoolsLogFormatter {}',
  },
  {
    imported: /\/loadSharedConfigFiles$/,
    because: 'A Lambda has no AWS config files, and what it is set to stands in its environment.',
    instead: `export const CONFIG_PREFIX_SEPARATOR = '.';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    imported: /\/getInstanceMetadataRegion$/,
    because: 'A Lambda is told its region in the environment and has no instance to ask.',
    instead: 'export const getInstanceMetadataRegion = async () => undefined;',
  },
  {
    imported: /\/AdaptiveRetryStrategy$/,
    because: 'Requests are repeated by the standard rule; the adaptive one is off unless it is asked for.',
    instead: `export class AdaptiveRetryStrategy { constructor() { (${refuse})(); } }`,
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
    imported: /^\.\/SignatureV4MultiRegion$/,
    because: 'Every request goes to one region, whose name is known.',
    instead: `import { SignatureV4 } from '@smithy/signature-v4';
      export class SignatureV4MultiRegion extends SignatureV4 { static sigv4aDependency() { return 'none'; } }`,
  },
  {
    imported: /^\.\/getFlexibleChecksumsPlugin$/,
    because: 'What we store is signed with its own SHA-256, so S3 refuses a body that changed on the way.',
    instead: 'export const getFlexibleChecksumsPlugin = () => ({ applyToStack: () => {} });',
  },
  {
    imported: /\/S3ExpressIdentityProviderImpl$|^\.\/commands\/CreateSessionCommand$/,
    because: 'Ours is no directory bucket, which alone has sessions.',
    instead: 'export class S3ExpressIdentityProviderImpl {}\nexport class CreateSessionCommand {}',
  },
  {
    imported: /\/endpoint\/endpointResolver$/,
    from: /[\\/]client-s3[\\/]/,
    because: 'Buckets have a dozen kinds of addresses, and ours one: below the region, by its name.',
    instead: `import { awsEndpointFunctions } from '@aws-sdk/core/client';
      export const defaultEndpointResolver = ({ Region, Endpoint, Bucket, ForcePathStyle }) => {
        if (!ForcePathStyle) (${refuse})();
        const host = Endpoint ?? 'https://s3.' + Region + '.' + awsEndpointFunctions.partition(Region).dnsSuffix;
        const scheme = { disableDoubleEncoding: true, name: 'sigv4', signingName: 's3', signingRegion: Region };
        return { url: new URL('/' + Bucket, host), properties: { authSchemes: [scheme] }, headers: {} };
      };`,
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
