import { resolve } from 'node:path';

/** The region of the local stage; the home zone of the demo organisation is London. */
export const region = 'eu-west-2';

/** Whose keys sign: made-up ones, or those of the environment that Muster is called in, or of the profile that it names. */
export type Keys = 'test' | 'given';

const testKeys = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Which keys an emulator that runs already is asked with. */
export const keysIn = (env: NodeJS.ProcessEnv): Keys =>
  env['AWS_ACCESS_KEY_ID'] || env['AWS_PROFILE'] ? 'given' : 'test';

/** What every client of the AWS SDK needs to talk to the emulator. Without credentials a client finds the given ones itself. */
export const connection = (endpoint: string, keys: Keys = 'test') => ({
  endpoint,
  region,
  maxAttempts: 3,
  ...(keys === 'test' && { credentials: testKeys }),
});

/** The same for a system that its file describes. */
export const connectionOf = ({ endpoint, keys }: { readonly endpoint: string; readonly keys?: Keys }) =>
  connection(endpoint, keys);

/** The same for a client of queues, whose addresses name a host of AWS where the stage gives them as AWS does. */
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

/** What a Node process of its own needs to trust whom this one trusts. */
export const trustVariables = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  NODE_EXTRA_CA_CERTS: caFile(env),
  NODE_USE_SYSTEM_CA: env['NODE_USE_SYSTEM_CA'],
});
