import { expectData, type MusterClient } from '@muster/client';
import { until } from '@muster/demo/until';
import { derivedId } from '@muster/core/new-id';

/** Lets tests call zones what they like: each has its own, so that nobody answers for another's incident. */
export const allowAnyZone = async (admin: MusterClient, agent: MusterClient): Promise<void> => {
  const names = await expectData(admin.GET('/v1/organisation'));
  await expectData(admin.PUT('/v1/organisation', { body: { ...names, zones: [] } }));
  await until('intake to take any zone', async () => {
    const { response } = await agent.POST('/v1/contacts/{contactId}/incident', {
      params: { path: { contactId: derivedId('con', 'nobody') } },
      body: {
        incidentType: 'smell-of-gas',
        place: { text: 'Nowhere', zone: 'no-zone-of-the-demo' },
        summary: 'Nothing.',
        hazards: [],
      },
    });
    return response.status === 404 ? true : undefined;
  });
};
