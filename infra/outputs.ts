import type { ServiceName } from '@muster/core';

/** The stacks, in the order in which they stand on each other. */
export const stackParts = [
  'platform',
  'intake',
  'triage',
  'dispatch',
  'monitoring',
  'review',
  'api',
  'console',
  'overview',
] as const;
export type StackPart = (typeof stackParts)[number];

/** The name of a stage's stack in CloudFormation, and its key in `cdk deploy --outputs-file`. */
export const stackName = (stage: string, part: StackPart): string => `muster-${stage}-${part}`;

const ofService = [
  'TableName',
  'RelayName',
  /** JSON: queue → its URL. */
  'QueueUrls',
  /** JSON: queue, `relay-on-failure`, `relay-parked` and so on → the URL of where its failures wait. */
  'DeadLetterUrls',
] as const;

/** What each stack says of itself; whoever reads the outputs takes the names from here. */
export const outputNames = {
  platform: [
    /** The address of the API itself, for programs, without a trailing slash. */
    'ApiUrl',
    /** What a browser opens, without a trailing slash: console, responders' pages, API. `ApiUrl` where there is no console. */
    'PublicUrl',
    'ApiId',
    'UserPoolId',
    /** The client of shells and programs. */
    'ClientId',
    /** The console's client, for a code with PKCE, and the address of its sign-in page; `none` where there is no console. */
    'ConsoleClientId',
    'SignInUrl',
    /** The distribution and its name in the DNS; `none` where there is no console. */
    'DistributionId',
    'DistributionDomain',
    'BusName',
    'MailBucket',
    'AlarmTopicArn',
    /** JSON: the DNS records by which SES knows the sender's domain. */
    'MailDnsRecords',
    /** The receipt rules that answer replies, to be made the active ones; `none` where the stage has none. */
    'ReplyRuleSet',
    /** The command that makes the first user who may set things up. */
    'FirstAdmin',
  ],
  intake: [...ofService, 'CallersTableName', 'SourceSecretsPrefix'],
  triage: ofService,
  dispatch: [...ofService, 'LinkKeySecret', 'CarrierSecret'],
  monitoring: [...ofService, 'StateMachineArn', 'SweepSchedule'],
  review: [...ofService, 'ReportSchedule'],
  api: ['StageName'],
  console: [
    /** Of the files that are there. */
    'Build',
  ],
  overview: ['DashboardName'],
} as const satisfies Record<StackPart, readonly string[]>;

export type OutputsOf<Part extends StackPart> = Readonly<Record<(typeof outputNames)[Part][number], string>>;
export type ServiceOutputs = OutputsOf<'triage'>;

/** The services that have a table, for whoever walks over all of them. */
export const serviceParts = stackParts.filter(
  (part): part is ServiceName =>
    part !== 'platform' && part !== 'api' && part !== 'console' && part !== 'overview',
);

/** The outputs of one stack of a stage, out of the file that `cdk deploy` wrote. Throws TypeError when one is missing. */
export const outputsOf = <Part extends StackPart>(
  deployed: Readonly<Record<string, Readonly<Record<string, string>>>>,
  stage: string,
  part: Part,
): OutputsOf<Part> => {
  const given = deployed[stackName(stage, part)] ?? {};
  const missing = outputNames[part].filter((name) => given[name] === undefined);
  if (missing.length > 0)
    throw new TypeError(`${stackName(stage, part)} has no output ${missing.join(', ')}`);
  return given;
};
