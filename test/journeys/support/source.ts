import { randomBytes } from 'node:crypto';
import { expectData } from '@muster/client';
import type { BodyOf } from '@muster/demo/api-replies';
import { send, standardRequest } from '@muster/demo/signed';
import { until } from '@muster/demo/until';
import { admin, muster, unique } from './muster.ts';

type New = BodyOf<'createSource'>;

const add = async (body: New, as = admin): Promise<string> =>
  (await expectData(as.POST('/v1/sources', { body }))).sourceId;

/** A telephony source of its own. */
export async function addSource() {
  const authToken = randomBytes(16).toString('hex');
  const sourceId = await add({
    kind: 'twilio',
    name: unique('Hotline'),
    team: 'north',
    queue: 'hotline',
    secret: authToken,
  });
  return { sourceId, authToken, baseUrl: `${muster.apiUrl}/webhooks/twilio/${sourceId}` };
}

/** A source that reports an incident of a type at once, with the outcome it states. */
export async function addReporter(
  incidentType: string,
  statedOutcome: string,
  { admin: as, apiUrl, team = 'north' }: { admin: typeof admin; apiUrl: string; team?: string } = {
    admin,
    apiUrl: muster.apiUrl,
  },
) {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const sourceId = await add(
    {
      kind: 'generic',
      name: unique('Detectors'),
      team,
      queue: 'detectors',
      reportAtOnce: { incidentType, statedOutcome },
      secret,
    },
    as,
  );
  return { sourceId, secret, baseUrl: `${apiUrl}/webhooks/generic/${sourceId}` };
}

type Reporter = Pick<Awaited<ReturnType<typeof addReporter>>, 'baseUrl' | 'secret'>;

/** Sends an alarm from a source that reports at once, again until it is answered; gives the incident that came of it. */
export async function alarm(
  { baseUrl, secret }: Reporter,
  zone: string,
  summary = 'In alarm.',
): Promise<string> {
  const body = JSON.stringify({
    type: 'alarm',
    data: { summary, place: { text: unique('Pump house'), zone } },
  });
  const id = unique('msg');
  const reply = await until('an answer to the alarm', async () => {
    const given = await send(standardRequest(baseUrl, secret, { id, at: new Date(), body }));
    return given.status < 500 ? given : undefined;
  });
  return ((await reply.json()) as { incidentId: string }).incidentId;
}
