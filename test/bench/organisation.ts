import { randomBytes, randomUUID } from 'node:crypto';
import { expectData, type MusterClient } from '@muster/client';
import { send, standardRequest } from '@muster/demo/signed';
import { until } from '@muster/demo/until';
import { clientOf } from '@muster/infra/local/clients.ts';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import { derivedId } from '@muster/core/new-id';
import * as z from 'zod';
import { sampleProcedureFor, sampleRole } from '@muster/procedures/sample';
import { dispatchAtOnce } from '@muster/test/support/dispatch-at-once';
import { addPerson } from '@muster/test/support/people';
import { publishProcedure } from '@muster/test/support/publish-procedure';

/** A source that reports at once, behind a procedure whose P1 is dispatched by itself: nobody is in the chain. */
export interface Detector {
  readonly baseUrl: string;
  readonly secret: string;
}

export const unique = (what: string): string => `${what}-${randomUUID().slice(0, 8)}`;
export const of = (incidentId: string) => ({ params: { path: { incidentId } } });

/** A message that failed once, on a machine that was too busy, comes again after a minute. */
const REDELIVERED_SECONDS = 130;

interface Wanted {
  readonly people: number;
  readonly acceptWithinSeconds?: number;
}

/** Intake says of a type it does not know yet that it is unknown before it says the same of a contact. */
const untilKnown = (lead: MusterClient, incidentType: string) =>
  until(`intake to know ${incidentType}`, async () => {
    const path = { params: { path: { contactId: derivedId('con', 'nobody') } } };
    const place = { text: 'Nowhere', zone: 'none' };
    const body = { incidentType, place, summary: 'Nothing.', hazards: [] };
    const { response } = await lead.POST('/v1/contacts/{contactId}/incident', { ...path, body });
    return response.status === 404 ? true : undefined;
  });

const publish =
  (lead: MusterClient) =>
  async (incidentType: string, { people, acceptWithinSeconds = 3600 }: Wanted): Promise<void> => {
    const roles = [sampleRole({ count: people, acceptWithinSeconds })];
    await publishProcedure(lead, sampleProcedureFor(incidentType, { roles }));
    await untilKnown(lead, incidentType);
    await dispatchAtOnce(lead, incidentType);
  };

const addSource =
  (admin: MusterClient, apiUrl: string) =>
  async (incidentType: string): Promise<Detector> => {
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const source = admin.POST('/v1/sources', {
      body: {
        kind: 'generic',
        name: unique('Detectors'),
        team: 'north',
        queue: 'detectors',
        reportAtOnce: { incidentType, statedOutcome: 'alarm-confirmed' },
        secret,
      },
    });
    const { sourceId } = await expectData(source);
    return { baseUrl: `${apiUrl}/webhooks/generic/${sourceId}`, secret };
  };

/** A source whose alarms wait for somebody at a desk. */
const addPlainSource = (admin: MusterClient, apiUrl: string) => async (): Promise<Detector> => {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const source = admin.POST('/v1/sources', {
    body: { kind: 'generic', name: unique('Detectors'), team: 'north', queue: 'detectors', secret },
  });
  const { sourceId } = await expectData(source);
  return { baseUrl: `${apiUrl}/webhooks/generic/${sourceId}`, secret };
};

const addPeople =
  (admin: MusterClient) =>
  async (zone: string, count: number): Promise<void> => {
    for (let added = 0; added < count; added += 1) await addPerson(admin, zone, { name: unique('Person') });
  };

const Reported = z.object({ incidentId: z.string(), reference: z.string() });
export type Reported = z.infer<typeof Reported>;

/** Sends an alarm as the detector does, signed; gives the incident that came of it. Rejects unless it was taken. */
export async function sound({ baseUrl, secret }: Detector, zone: string): Promise<Reported> {
  const data = { summary: 'Detector in alarm.', place: { text: unique('Pump house'), zone } };
  const body = JSON.stringify({ type: 'alarm', data });
  const reply = await send(standardRequest(baseUrl, secret, { id: unique('msg'), at: new Date(), body }));
  if (!reply.ok) throw new Error(`an alarm was answered with ${reply.status}: ${await reply.text()}`);
  return Reported.parse(await reply.json());
}

/** What the benchmarks do as the people of a control room, who are signed in once. */
export const controlRoom = (muster: Muster) => {
  const admin = clientOf(muster, 'admin');
  const lead = clientOf(muster, 'lead');
  const dispatcher = clientOf(muster, 'dispatcher');
  const [publishFor, sourceFor] = [publish(lead), addSource(admin, muster.apiUrl)];
  return {
    lead,
    dispatcher,
    /** Adds people who alone serve a zone, on shift at any hour. */
    addPeople: addPeople(admin),
    addSource: addPlainSource(admin, muster.apiUrl),
    /** A detector whose incidents ask for so many people, who have so many seconds to accept: an hour unless said. */
    addDetector: async (wanted: Wanted): Promise<Detector> => {
      const incidentType = unique('bench');
      await publishFor(incidentType, wanted);
      return sourceFor(incidentType);
    },
    /** Resolves an incident once monitoring has heard of its people, so that they are free again. */
    resolve: (incidentId: string) =>
      until(
        'the resolution',
        async () => {
          const asked = dispatcher.POST('/v1/incidents/{incidentId}/resolution', {
            ...of(incidentId),
            body: {},
          });
          return (await asked).data;
        },
        { seconds: REDELIVERED_SECONDS },
      ),
  };
};
