import * as z from 'zod';
import { inOneLine, OneLine, Slug, SourceId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { providerKinds } from '../providers/find-provider.ts';
import { providers } from '../providers/list.ts';
import { Repeats } from './domain/repeats.ts';
import { Source, sourceSettings } from './domain/source.ts';
import { SourceCounts } from './domain/source-counts.ts';

export const SourceKind = z.enum(providerKinds);

/** Longer than any password: a key that can be guessed proves nothing. */
const Secret = z.string().trim().min(16).max(200);

const lines = {
  name: OneLine(120),
  address: sourceSettings.address
    .unwrap()
    .refine(...inOneLine)
    .optional(),
};

const NewSource = z.strictObject({
  kind: SourceKind,
  ...sourceSettings,
  ...lines,
  secret: Secret,
  newNames: z
    .boolean()
    .optional()
    .describe('True for a new team whose name is near one in use, where no teams are set.'),
});

/** Settings given replace, null removes; `secret` becomes the newest of at most two; `dropOldSecret` ends a rotation. */
const SourcePatch = z
  .strictObject({
    name: lines.name,
    queue: Slug,
    greeting: sourceSettings.greeting.nullable(),
    address: lines.address.nullable(),
    repeats: Repeats.nullable(),
    oldAfterMinutes: sourceSettings.oldAfterMinutes.nullable(),
    secret: Secret,
    dropOldSecret: z.literal(true),
  })
  .partial();

const addressesOf = (webhooks: Readonly<Record<string, string>>) =>
  z.object(Object.fromEntries(Object.keys(webhooks).map((name) => [name, z.url()])));

export const SourceView = z.object({
  ...Source.omit({ settledVersion: true, secretVersion: true }).shape,
  kind: SourceKind,
  ...SourceCounts.shape,
  webhooks: z.union(providers.map(({ webhooks }) => addressesOf(webhooks))),
  lastRefusal: z.string().optional(),
  /** What has become unknown since it was set: a type, an outcome or the team. */
  warnings: z.array(z.string()),
});
export type SourceView = z.input<typeof SourceView>;

const named = { sourceId: true, name: true, kind: true, team: true } as const;
export const SourceName = SourceView.pick(named);
/** A source in the list of them. Who is no admin sees only what it takes to name it. */
const ListedSource = SourceView.partial().required(named);

const admin = { roles: ['admin'] } as const;
const params = z.object({ sourceId: SourceId });

export const sourceRoutes = {
  createSource: {
    method: 'POST',
    path: '/v1/sources',
    auth: admin,
    summary: 'Add a source of contacts with the secret that it signs with.',
    body: NewSource,
    replies: { 201: SourceView },
  },
  listSources: {
    method: 'GET',
    path: '/v1/sources',
    auth: { roles: ['agent', 'admin'] },
    summary:
      'All sources, by name. To all but admins: which there are, to name one in a contact, and nothing else.',
    query: z.object(paging(25)),
    replies: { 200: pageOf(ListedSource) },
  },
  readSource: {
    method: 'GET',
    path: '/v1/sources/{sourceId}',
    auth: admin,
    summary: 'One source: what to enter at the provider, and how many of its webhooks were refused and why.',
    params,
    replies: { 200: SourceView },
  },
  changeSource: {
    method: 'PATCH',
    path: '/v1/sources/{sourceId}',
    auth: admin,
    summary: "Change a source's settings or rotate its secret; a new and an old secret hold at once.",
    params,
    body: SourcePatch,
    replies: { 200: SourceView },
  },
} as const satisfies Routes;
