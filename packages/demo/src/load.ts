import { expectData, type MusterClient } from '@muster/client';
import type { NotificationChannel } from '@muster/contracts';
import * as z from 'zod';
import {
  autoDispatch,
  contacts,
  reports,
  skills,
  sources,
  teams,
  urgentOrder,
  zones,
} from './organisation.ts';
import { outOfService, people } from './people.ts';
import { procedureNames, readProcedure } from './procedures.ts';
import { until } from './until.ts';

const Problem = z.looseObject({ rule: z.string() });

export interface Load {
  readonly admin: MusterClient;
  readonly lead: MusterClient;
  /** What the sources sign with. */
  readonly secrets: { readonly twilio: string; readonly generic: string; readonly texts?: string };
  /** How the procedures' plans allow people to be told; as they are written unless given. */
  readonly channels?: readonly NotificationChannel[];
  /** Told what is being loaded. */
  readonly say?: (detail: string) => void;
}

export interface LoadedSources {
  readonly twilio: string;
  readonly generic: string;
  /** Where a secret for it was given. */
  readonly texts?: string;
}

type Named = { readonly name: string };
const named = <Item extends Named>(items: readonly Item[], name: string): Item | undefined =>
  items.find((item) => item.name === name);

/** Adds the demo's names to those that are set; a list that was emptied says that any name goes, and stays so. */
async function loadNames(admin: MusterClient): Promise<void> {
  const there = await expectData(admin.GET('/v1/organisation'));
  const isFirst = Object.values(there).every(({ length }) => length === 0);
  const withOurs = (kind: keyof typeof there, ours: readonly string[]) =>
    isFirst || there[kind].length > 0 ? [...new Set([...there[kind], ...ours])] : [];
  const body = {
    teams: withOurs('teams', teams),
    zones: withOurs('zones', zones),
    skills: withOurs('skills', skills),
  };
  await expectData(admin.PUT('/v1/organisation', { body }));
}

async function loadPeople(admin: MusterClient): Promise<void> {
  const { items } = await expectData(admin.GET('/v1/resources', { params: { query: { limit: 100 } } }));
  for (const person of people) {
    if (named(items, person.name) !== undefined) continue;
    const { resourceId } = await expectData(admin.POST('/v1/resources', { body: person }));
    if (person.name === outOfService.name) await takeOut(admin, resourceId);
  }
}

async function takeOut(admin: MusterClient, resourceId: string): Promise<void> {
  const path = { resourceId };
  const { response } = await admin.GET('/v1/resources/{resourceId}', { params: { path } });
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  const body = { status: 'out-of-service' as const, because: outOfService.because };
  await expectData(admin.PATCH('/v1/resources/{resourceId}', { params: { path, header }, body }));
}

const toldBy = (
  procedure: Awaited<ReturnType<typeof readProcedure>>,
  channels: readonly NotificationChannel[],
) => ({
  ...procedure,
  plans: Object.fromEntries(
    Object.entries(procedure.plans).map(([name, plan]) => [name, { ...plan, channels: [...channels] }]),
  ),
});

async function loadProcedures({ lead, channels }: Load): Promise<void> {
  const { items } = await expectData(lead.GET('/v1/procedures', { params: { query: { limit: 100 } } }));
  for (const name of procedureNames) {
    const written = await readProcedure(name);
    const body = channels === undefined ? written : toldBy(written, channels);
    const there = items.find((item) => item.title === body.title);
    if (there?.inForce !== undefined) continue;
    const { procedureId } = there ?? (await expectData(lead.POST('/v1/procedures', { body })));
    const path = { params: { path: { procedureId } } };
    await expectData(lead.POST('/v1/procedures/{procedureId}/publication', { ...path, body: {} }));
  }
}

/** Other services get a procedure a moment after it was published; until then its types are unknown there. */
const isUnknownYet = (error: unknown): boolean =>
  Problem.safeParse(error).data?.rule === 'unknown-incident-type';

async function loadSource(admin: MusterClient, kind: keyof typeof sources, secret: string): Promise<string> {
  const { items } = await expectData(admin.GET('/v1/sources', { params: { query: { limit: 100 } } }));
  const there = named(items, sources[kind].name);
  if (there !== undefined) return there.sourceId;
  return until(`the source ${sources[kind].name} was added`, async () => {
    const made = await admin.POST('/v1/sources', { body: { ...sources[kind], secret } });
    if (isUnknownYet(made.error)) return undefined;
    return (await expectData(Promise.resolve(made))).sourceId;
  });
}

async function loadPolicies(lead: MusterClient): Promise<void> {
  await until('the policy was taken', async () => {
    const set = await lead.PUT('/v1/policies/auto-dispatch', { body: autoDispatch });
    return isUnknownYet(set.error) ? undefined : expectData(Promise.resolve(set));
  });
  await expectData(lead.PUT('/v1/policies/contacts', { body: contacts }));
  const order = await expectData(lead.GET('/v1/policies/notification-order'));
  await expectData(lead.PUT('/v1/policies/notification-order', { body: { ...order, P1: urgentOrder } }));
}

async function loadReports(lead: MusterClient): Promise<void> {
  const { items } = await expectData(lead.GET('/v1/reports'));
  for (const report of reports) {
    if (items.some((item) => item.title === report.title)) continue;
    await expectData(lead.POST('/v1/reports', { body: report }));
  }
}

/** Loads the demo organisation through the public API; what is there by its name stays, a policy is set again. */
export async function loadOrganisation(load: Load): Promise<LoadedSources> {
  const { admin, lead, secrets, say } = load;
  say?.('names of teams, zones and skills');
  await loadNames(admin);
  say?.(`${people.length} people`);
  await loadPeople(admin);
  say?.('procedures');
  await loadProcedures(load);
  say?.('policies and reports');
  await loadPolicies(lead);
  await loadReports(lead);
  say?.('sources');
  const twilio = await loadSource(admin, 'twilio', secrets.twilio);
  const generic = await loadSource(admin, 'generic', secrets.generic);
  if (secrets.texts === undefined) return { twilio, generic };
  return { twilio, generic, texts: await loadSource(admin, 'texts', secrets.texts) };
}
