/** The region of the local stage; the home zone of the demo organisation is London. */
export const region = 'eu-west-2';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What every client of the AWS SDK needs to talk to the emulator. */
export const connection = (endpoint: string) => ({ endpoint, region, credentials, maxAttempts: 3 });

/** The same for a client of queues, whose addresses name a host of AWS where the stage gives them as AWS does. */
export const queueConnection = (endpoint: string) => ({
  ...connection(endpoint),
  useQueueUrlAsEndpoint: false,
});

/** The same for a program of its own, as environment variables. */
export const connectionVariables = (endpoint: string): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
});
