import { resolve } from 'node:path';

/** The region of the local stage; the home zone of the demo organisation is London. */
export const region = 'eu-west-2';

/** Which keys sign requests: invented ones, or those of the caller's environment or profile. */
export type Keys = 'test' | 'given';

const testKeys = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The keys for an emulator that runs already. */
export const keysIn = (env: NodeJS.ProcessEnv): Keys =>
  env['AWS_ACCESS_KEY_ID'] || env['AWS_PROFILE'] ? 'given' : 'test';

/** The settings of every AWS SDK client for the emulator. Without credentials here, a client finds the given ones itself. */
export const connection = (endpoint: string, keys: Keys = 'test') => ({
  endpoint,
  region,
  maxAttempts: 3,
  ...(keys === 'test' && { credentials: testKeys }),
});

/** The same for a system that its file describes. */
export const connectionOf = ({ endpoint, keys }: { readonly endpoint: string; readonly keys?: Keys }) =>
  connection(endpoint, keys);

/** The same for a client of queues, whose URLs name an AWS host if the stage gives them as AWS does. */
export const queueConnection = (endpoint: string) => ({
  ...connection(endpoint),
  useQueueUrlAsEndpoint: false,
});

const namesOfKeys = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_PROFILE',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
] as const;

const keyVariables = (keys: Keys, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  keys === 'given'
    ? Object.fromEntries(namesOfKeys.map((name) => [name, env[name]]))
    : { AWS_ACCESS_KEY_ID: testKeys.accessKeyId, AWS_SECRET_ACCESS_KEY: testKeys.secretAccessKey };

/** The connection for a program of its own, as environment variables. */
export const connectionVariables = (
  endpoint: string,
  keys: Keys = 'test',
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: endpoint,
  CDK_S3_FORCE_PATH_STYLE: '1',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EC2_METADATA_DISABLED: 'true',
  ...keyVariables(keys, env),
});

/** The file of certificates that Node trusts besides its own, wherever a process is started from; undefined without one. */
export const caFile = ({ NODE_EXTRA_CA_CERTS: file }: NodeJS.ProcessEnv): string | undefined =>
  file ? resolve(file) : undefined;

/** The environment for another Node process to trust the same certificates as this one. */
export const trustVariables = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  NODE_EXTRA_CA_CERTS: caFile(env),
  NODE_USE_SYSTEM_CA: env['NODE_USE_SYSTEM_CA'],
});
