import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { ServiceName } from '@muster/core';
import { firstPassword } from '@muster/runtime/aws/first-password';
import { connectionOf, type connection } from '../local/aws.ts';
import { certificateRemedy, codeOf } from '../local/endpoint-error.ts';
import { readMuster } from '../local/muster-file.ts';
import { UserError } from '../local/user-error.ts';
import { outputsOf, stackName, type OutputsOf, type StackPart } from '../outputs.ts';

/** A deployment as an operator reaches it. */
export interface Deployment {
  /** For the screen: which deployment this is. */
  readonly name: string;
  /** What a client of the AWS SDK needs to reach it. */
  readonly connection: Partial<ReturnType<typeof connection>> & { readonly maxAttempts: number };
  /** What only an emulator needs: where its mails are read, if that is known, and a first password, as its own do not fit the pool. */
  readonly emulated?: { readonly mails: string | undefined; readonly firstPassword: () => string };
  relayOf(service: ServiceName): Promise<string>;
  userPool(): Promise<string>;
  /** The client that signs users in. */
  client(): Promise<string>;
  /** The password of a user that the local stage made; undefined for all others. */
  passwordOf(email: string): string | undefined;
}

const localDeployment = async (file: string): Promise<Deployment> => {
  const muster = await readMuster(file);
  const { endpoint, relays, userPoolId, clientId, users } = muster;
  const mails = muster.emulator === 'ministack' ? `${endpoint}/_ministack/ses/messages` : undefined;
  return {
    name: `the local stage at ${endpoint}`,
    connection: connectionOf(muster),
    emulated: { mails, firstPassword },
    relayOf: (service) => {
      const name = relays[service];
      if (name === undefined)
        throw new UserError(`${file} names no relay of ${service}: start Muster again.`);
      return Promise.resolve(name);
    },
    userPool: () => Promise.resolve(userPoolId),
    client: () => Promise.resolve(clientId),
    passwordOf: (address) => users.find(({ email }) => email === address)?.password,
  };
};

const outputs = async <Part extends StackPart>(
  cloudFormation: CloudFormationClient,
  stage: string,
  part: Part,
): Promise<OutputsOf<Part>> => {
  const StackName = stackName(stage, part);
  const { Stacks = [] } = await cloudFormation
    .send(new DescribeStacksCommand({ StackName }))
    .catch((fault: unknown) => {
      if (!(fault instanceof Error && /does not exist/.test(fault.message))) throw fault;
      return { Stacks: [] };
    });
  if (Stacks[0] === undefined) {
    throw new UserError(
      `There is no stack ${StackName} in this account and region. Check --stage and AWS_REGION, or deploy it first.`,
    );
  }
  const named = (Stacks[0].Outputs ?? []).map(
    ({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue] as const,
  );
  return outputsOf({ [StackName]: Object.fromEntries(named) }, stage, part);
};

const awsDeployment = (stage: string): Deployment => {
  const cloudFormation = new CloudFormationClient({ maxAttempts: 3 });
  return {
    name: `stage ${stage} on AWS`,
    connection: { maxAttempts: 3 },
    relayOf: async (service) => (await outputs(cloudFormation, stage, service)).RelayName,
    userPool: async () => (await outputs(cloudFormation, stage, 'platform')).UserPoolId,
    client: async () => (await outputs(cloudFormation, stage, 'platform')).ClientId,
    passwordOf: () => undefined,
  };
};

/** The local stage by its muster file, another by what its stacks say of themselves. Throws UserError where nothing runs. */
export const deploymentOf = async ({ stage, file }: { readonly stage: string; readonly file: string }) => {
  if (stage === 'local') return localDeployment(file);
  if (/^[a-z][a-z0-9-]{0,30}$/.test(stage)) return awsDeployment(stage);
  throw new UserError(`--stage "${stage}" is not a stage: give a name like main, or local.`);
};

const REMEDIES: Readonly<Record<string, string>> = {
  CredentialsProviderError:
    'Put credentials for the account into the environment, or name a profile by AWS_PROFILE.',
  ExpiredToken: 'The credentials have run out: get new ones.',
  ExpiredTokenException: 'The credentials have run out: get new ones.',
  UnrecognizedClientException: 'The credentials are not for this account or have run out: get new ones.',
  AccessDenied: 'Use credentials that may do this.',
  AccessDeniedException: 'Use credentials that may do this.',
  ECONNREFUSED: 'Nothing answers there: start Muster first, with "npm start".',
};

/** A fault as the sentence an operator reads. */
export const inWords = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  if (fault instanceof UserError) return fault.message;
  if (fault.message === 'Region is missing') return 'Name the region of the deployment by AWS_REGION.';
  const code = codeOf(fault);
  const remedy = REMEDIES[code] ?? REMEDIES[fault.name] ?? certificateRemedy(code);
  return [`${fault.name}: ${fault.message}`, remedy].filter(Boolean).join('\n');
};
