import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserRole } from '@muster/contracts';
import * as z from 'zod';
import { UserError } from './user-error.ts';

const byService = z.record(z.string(), z.string());

const CarrierAccount = z.object({
  accountSid: z.string(),
  authToken: z.string(),
  /** The number that texts and calls come from. E.164. */
  from: z.string(),
});
export type CarrierAccount = z.infer<typeof CarrierAccount>;

/** What `.local/muster.json` says of a running local stage: everything that a client, a test or a curious person needs. */
export const Muster = z.object({
  /** The API itself, for programs, without a trailing slash. */
  apiUrl: z.url(),
  /** What a browser opens: the console, responders' pages and the API at one origin. Only with MiniStack. */
  consoleUrl: z.url().optional(),
  /** Where the emulator answers as AWS. */
  endpoint: z.url(),
  /** The kind of emulator; only MiniStack shows the mails it received. */
  emulator: z.enum(['ministack', 'other']).default('ministack'),
  /** The keys for its requests. */
  keys: z.enum(['test', 'given']).default('test'),
  region: z.string(),
  userPoolId: z.string(),
  clientId: z.string(),
  users: z.array(z.object({ role: UserRole, email: z.string(), password: z.string() })),
  sources: z.object({
    twilio: z.object({ sourceId: z.string(), baseUrl: z.url(), authToken: z.string() }),
    generic: z.object({ sourceId: z.string(), baseUrl: z.url(), secret: z.string() }),
  }),
  bus: z.string(),
  /** The page that stands in for telephone and mailboxes, if one was started; the carrier's REST API is there too. */
  carrier: z.url().optional(),
  /** The account that sends texts and calls there. */
  carrierAccount: CarrierAccount.optional(),
  /** Each service's table, and intake's second one: `callers`. */
  tables: byService,
  stateMachines: z.object({ clock: z.string() }),
  /** The bucket with every mail as it was sent. */
  mailBucket: z.string(),
  /** Each service's relay, for a catch-up after an outage. */
  relays: byService,
  /** Service → queue → its URL. */
  queues: z.record(z.string(), byService),
  /** Service → kind of failure → the URL of its dead-letter queue. */
  deadLetters: z.record(z.string(), byService),
  schedules: z.object({ sweep: z.string(), report: z.string() }),
});
export type Muster = z.infer<typeof Muster>;

/** The same, with what an earlier version did not say. */
export type Loaded = Muster & { readonly carrierAccount: CarrierAccount };

export const musterFile = (home: string): string => join(home, 'muster.json');

/** Reads the file at a path; undefined if there is none that this version understands. */
export async function findMuster(file: string): Promise<Muster | undefined> {
  try {
    const read = Muster.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return read.data;
  } catch {
    return undefined;
  }
}

/** Reads the file at a path. Throws UserError when nothing has been started there. */
export async function readMuster(file: string): Promise<Muster> {
  const muster = await findMuster(file);
  if (muster === undefined) throw new UserError(`There is no ${file}: start Muster first, with "npm start".`);
  return muster;
}

/** Writes the file whole, readable by its owner alone: it holds the sign-ins. */
export async function writeMuster(file: string, muster: Muster): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(muster, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
