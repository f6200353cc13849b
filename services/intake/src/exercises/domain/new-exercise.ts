import { sceneOf, type OrganisationNames, type SceneFacts } from '@muster/contracts';
import type { ContactId, Decision, Instant, SourceId, TeamId } from '@muster/core';
import type { Contact } from '../../contacts/domain/contact.ts';
import { upsertContact } from '../../contacts/domain/upsert-contact.ts';
import type { Facts } from '../../reports/domain/report-contact.ts';

/** What stands where the facts of an exercise do not say; its zone is the organisation's first. */
export const exerciseFacts = (
  given: Pick<Facts, 'incidentType' | 'hazards'> &
    SceneFacts & {
      readonly place?: Facts['place'] | undefined;
      readonly summary?: string | undefined;
    },
  names: OrganisationNames | undefined,
): Facts => {
  const { incidentType, hazards, summary = 'Exercise.' } = given;
  const { place = { text: 'Place of the exercise', zone: names?.zones[0] ?? 'exercise' } } = given;
  return { incidentType, hazards, summary, place, ...sceneOf(given) };
};

/** The contact of an exercise: whoever starts it stands in for the caller, so nothing is kept of one. */
export const receiveExercise = (
  contactId: ContactId,
  { sourceId, team, at }: { readonly sourceId: SourceId; readonly team: TeamId; readonly at: Instant },
): Decision<Contact> =>
  upsertContact(undefined, {
    contactId,
    source: { sourceId, team, queue: 'exercise' },
    channel: 'web',
    proof: 'agent',
    isExercise: true,
    at,
    step: 'exercise',
    status: { progress: 'completed' },
    caller: {},
    keepUntil: 0,
  });
