import { expectData, type MusterClient } from '@muster/client';
import { useApi, usePerson } from '../../console-context.ts';
import { useCommand, type Attempt } from '../../live/use-command.ts';
import { tourTexts } from '../../texts/tour.ts';
import type { Practice } from './steps.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** So often a new incident is asked for until its events have arrived, twice a second. */
const LOOKS = 30;

const pathOf = (incidentId: string) => ({ params: { path: { incidentId } } });

const contactOf = async (api: MusterClient, incidentId: string): Promise<string | undefined> => {
  for (let look = 0; look < LOOKS; look += 1) {
    const { data } = await api.GET('/v1/incidents/{incidentId}', pathOf(incidentId));
    if (data?.contact !== undefined) return data.contact.contactId;
    await pause(500);
  }
  return undefined;
};

/** Where somebody practises: their own team, else the organisation's first; a type that has a procedure. */
const whatToPractise = async (api: MusterClient, own: readonly string[]) => {
  const [names, procedures, sources] = await Promise.all([
    expectData(api.GET('/v1/organisation')),
    expectData(api.GET('/v1/procedures')),
    expectData(api.GET('/v1/sources')),
  ]);
  const incidentType = procedures.items.flatMap(({ inForce }) => inForce?.incidentTypes ?? [])[0];
  const teams = names.teams.length > 0 ? names.teams : sources.items.map(({ team }) => team);
  const team = own.find((one) => teams.includes(one)) ?? teams[0] ?? own[0] ?? 'practice';
  return { incidentType, team, zone: names.zones[0] };
};

/** Starts an exercise of this person's own. Gives the practice, or undefined where nothing can be practised yet. */
export function useStartPractice() {
  const api = useApi();
  const { teams } = usePerson();
  return useCommand(async (_begin: { readonly begin: true }, attempt: Attempt) => {
    const { incidentType, team, zone } = await whatToPractise(api, teams);
    if (incidentType === undefined) return { practice: undefined };
    const { summary, place: text } = tourTexts;
    const place = zone === undefined ? {} : { place: { text, zone } };
    const body = { incidentType, team, summary, hazards: [], ...place };
    const { incidentId, reference } = await expectData(api.POST('/v1/exercises', { body, ...attempt }));
    const practice: Practice = { incidentId, reference, contactId: await contactOf(api, incidentId) };
    return { practice };
  });
}
