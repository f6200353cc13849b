import { RemovalPolicy } from 'aws-cdk-lib';
import * as z from 'zod';
import type { ServiceName } from '@muster/core';
import type { RouteAuth } from '@muster/runtime/http/routes';

/** A part of Muster that a stage may have to do without. */
export type Feature =
  | 'event-archive'
  | 'reserved-concurrency'
  | 'trace-sampling'
  | 'reply-bounce'
  | 'returned-mail'
  | 'console'
  | 'login-branding'
  | 'first-passwords'
  | 'https';

/**
 * What a browser opens, without a trailing slash: CloudFront's own address, a name of your own with its certificate (of
 * us-east-1), or, in an emulator, where the local proxy for the console listens.
 */
export type PublicAddress =
  | { readonly at: 'cloudfront' }
  | { readonly at: 'own-domain'; readonly url: `https://${string}`; readonly certificateArn: string }
  | {
      readonly at: 'emulator';
      readonly endpoint: string;
      readonly emulator: 'ministack' | 'other';
      readonly console: string;
    };

/** Requests a second and at once. */
export interface Limit {
  readonly rate: number;
  readonly burst: number;
}

/** What a route without a user's token asks for: a source's signature, a responder's token, or nothing. */
export type OpenTo = Extract<RouteAuth, string>;

/** All that differs between deployments. Limits and targets stand in procedures, people in organisation data. */
export interface Stage {
  readonly name: string;
  /** IANA zone in which days, shifts and working hours are counted. */
  readonly homeZone: string;
  readonly publicAddress: PublicAddress;
  readonly mail: {
    /** The plain address that briefs and reports come from. */
    readonly from: string;
    /** What SES has to verify: the whole domain (DKIM) or the one address. */
    readonly verify: 'domain' | 'address';
  };
  /** Gets an e-mail for every alarm; SNS asks to confirm it once. */
  readonly alarmMail?: string;
  /** The telephone company that texts and calls go through, as Twilio's REST API. */
  readonly carrier: {
    /** Where that API answers, without a trailing slash. */
    readonly apiUrl: string;
    /** The account's number that texts and calls come from. E.164. */
    readonly number: string;
  };
  /** Told to responders who cannot use their link. E.164. */
  readonly controlRoomPhone: string;
  readonly retentionDays: {
    readonly callers: number;
    /** Who looked at callers' details, and when. */
    readonly looks: number;
    readonly mail: number;
    /** The archive of the bus. */
    readonly events: number;
    /** A service's own rows: events after they occurred, states after they ended. */
    readonly records: Readonly<Record<ServiceName, number>>;
    readonly logs: 7 | 30 | 90 | 365;
  };
  /** How long after it came in a call may ring, or go on, before its end counts as not reported. */
  readonly calls: { readonly ringingMinutes: number; readonly openHours: number };
  /** How long after a due time a miss is settled, so that an answer on its way still counts. */
  readonly graceSeconds: number;
  readonly sweepMinutes: { readonly clocks: number; readonly places: number; readonly reports: number };
  /** For all routes behind a user's token, and for each route that strangers reach: they draw on that one alone. */
  readonly throttle: Limit & { readonly open: Readonly<Record<OpenTo, Limit>> };
  /**
   * How many requests on open routes are processed at once, so that a flood of them leaves the account's other Lambdas to
   * users. This concurrency is reserved from the account's quota, of which AWS keeps 100 for the rest.
   */
  readonly mostAtOnce: { readonly responder: number; readonly webhook: number; readonly answers: number };
  /**
   * The share of clocks that X-Ray traces, with the Lambda that they call, from 0 to 1. Lambda's own sampling (one call a
   * second and 5 % of the others) can't be set, so the other Lambdas are traced only at 1.
   */
  readonly tracedShare: number;
  readonly removal: RemovalPolicy;
  /** A file of more certificates that Lambdas trust; only an emulator that runs them on the same machine can read it. */
  readonly caFile?: string | undefined;
  readonly signIn: 'srp' | 'password';
  /** The name of the sign-in page in Cognito's domain, unlike any other in the region; absent: by stage and account. */
  readonly signInPrefix?: string;
  /** Whether templates are checked as they are made, for two seconds or more; the tests check every stage. */
  readonly checkedAtSynth: boolean;
  readonly without: Readonly<Partial<Record<Feature, string>>>;
}

const everywhere = (days: number): Stage['retentionDays']['records'] => ({
  intake: days,
  triage: days,
  dispatch: days,
  monitoring: days,
  review: days,
});

const main: Stage = {
  name: 'main',
  homeZone: 'Europe/London',
  publicAddress: { at: 'cloudfront' },
  mail: { from: 'muster@example.com', verify: 'domain' },
  carrier: { apiUrl: 'https://api.twilio.com', number: '+447700900999' },
  controlRoomPhone: '+441632960100',
  retentionDays: { callers: 90, looks: 400, mail: 400, events: 400, records: everywhere(400), logs: 90 },
  calls: { ringingMinutes: 10, openHours: 4 },
  graceSeconds: 2,
  sweepMinutes: { clocks: 1, places: 1, reports: 5 },
  throttle: {
    rate: 500,
    burst: 1000,
    open: {
      signature: { rate: 100, burst: 200 },
      'responder-token': { rate: 50, burst: 100 },
      public: { rate: 20, burst: 60 },
    },
  },
  mostAtOnce: { responder: 50, webhook: 100, answers: 50 },
  tracedShare: 0.05,
  removal: RemovalPolicy.RETAIN,
  signIn: 'srp',
  checkedAtSynth: true,
  without: {
    'reply-bounce':
      'SES refuses a bounce from a sender that it has not verified yet: take this line out once it has.',
    'reserved-concurrency':
      'A new account runs ten Lambdas at once and AWS reserves none of them: remove this line from a quota of 300 on.',
  },
};

type Emulated = Omit<z.infer<typeof Context>, 'stage'>;

const NO_CONSOLE =
  'The console is reached through MiniStack’s CloudFront and a proxy of ours; no other emulator was tried with them.';

const local = ({ endpoint, emulator, console, carrier, ca }: Emulated): Stage => ({
  ...main,
  name: 'local',
  publicAddress: { at: 'emulator', endpoint, emulator, console },
  caFile: ca,
  carrier: { ...main.carrier, apiUrl: carrier },
  mail: { from: 'muster@example.com', verify: 'address' },
  retentionDays: { callers: 7, looks: 7, mail: 7, events: 7, records: everywhere(7), logs: 7 },
  sweepMinutes: { clocks: 1, places: 1, reports: 1 },
  removal: RemovalPolicy.DESTROY,
  signIn: 'password',
  checkedAtSynth: false,
  without: {
    'reply-bounce': 'The emulator refuses a template with AWS::SES::ReceiptRuleSet, and takes no mail in.',
    'returned-mail':
      'The emulator’s SES says nothing of a mail after it took it: no bounce, no complaint, no event of a configuration set.',
    'reserved-concurrency':
      'One machine has no quota to share, and the emulator answers 429 beyond what is reserved.',
    'trace-sampling': 'The emulator refuses a template with AWS::XRay::SamplingRule, and keeps no traces.',
    'event-archive':
      'The emulator refuses a template with AWS::Events::Archive; archive and replay work there by SDK.',
    'login-branding':
      'The emulator refuses a template with AWS::Cognito::ManagedLoginBranding, and has a plain form for it.',
    'first-passwords':
      'The emulator makes first passwords shorter than the pool demands and then refuses them: Muster makes them.',
    https:
      'The emulator’s CloudFront is asked by http, and asks the API by http: it may not insist on https.',
    ...(emulator === 'other' && { console: NO_CONSOLE }),
  },
});

const Context = z.object({
  stage: z
    .enum(['main', 'local'], 'There is no such stage: give -c stage=main or -c stage=local')
    .default('main'),
  endpoint: z
    .url({ protocol: /^https?$/, error: 'That is no address: give -c endpoint=http://127.0.0.1:4566' })
    .transform((text) => new URL(text).origin)
    .default('http://127.0.0.1:4566'),
  emulator: z
    .enum(['ministack', 'other'], 'Give -c emulator=ministack or -c emulator=other')
    .default('ministack'),
  console: z
    .url({ protocol: /^http$/, error: 'That is no address: give -c console=http://127.0.0.1:4568' })
    .transform((text) => new URL(text).origin)
    .default('http://127.0.0.1:4568'),
  carrier: z
    .url({ protocol: /^http$/, error: 'That is no address: give -c carrier=http://127.0.0.1:4567' })
    .transform((text) => new URL(text).origin)
    .default('http://127.0.0.1:4567'),
  ca: z.string().optional(),
});

/** The stage named by `-c stage=main|local`; `endpoint`, `emulator`, `console`, `carrier` and `ca` are the emulator's. Throws ZodError for any other. */
export const stageOf = (context: { readonly [Name in keyof z.input<typeof Context>]?: unknown }): Stage => {
  const { stage, ...emulated } = Context.parse(context);
  return stage === 'main' ? main : local(emulated);
};
