import type { IncidentFacts, SceneFacts } from '@muster/contracts';
import { refuseUnknownType } from '@muster/contracts/procedure/known-types';
import { compareCause, type Cause, type ContactId, type Reference, type TeamId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { keyReused, type Attempt, type TableOutcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import type { Contact } from '../contacts/domain/contact.ts';
import type { ContactStores } from '../contacts/store.ts';
import { readIncidentTypes } from '../incident-types/read-incident-types.ts';
import type { IncidentTypeStores } from '../incident-types/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import type { IncidentStores, WithTable } from '../reports/store.ts';
import { receiveAndReport } from '../reports/domain/report-contact.ts';
import { exerciseFacts, receiveExercise } from './domain/new-exercise.ts';

export interface ExerciseDeps
  extends ContactStores, IncidentStores, IncidentTypeStores, OrganisationNameStores, WithTable {
  readonly newReference: () => Reference;
}

/** What is practised, and by which team; what is left out is filled in. */
export interface NewExercise extends Pick<IncidentFacts, 'incidentType' | 'hazards'>, SceneFacts {
  readonly team: TeamId;
  readonly place?: IncidentFacts['place'] | undefined;
  readonly summary?: string | undefined;
  /** The past incident whose facts these are; its zone may be none of today's. */
  readonly replays?: IncidentFacts['replays'];
}

export type Started = NonNullable<Contact['incident']>;

/** The source that every exercise names; no admin made it, so no system can send contacts by it. */
const EXERCISES = derivedId('src', 'exercise');

const contactIdOf = ({ actor, key }: Cause): ContactId => derivedId('con', 'exercise', actor.id, key);

/** Starts an exercise, once for each key: its contact and its incident in one save, as if somebody had called. */
export const startExercise = (
  deps: ExerciseDeps,
  { team, replays, ...given }: NewExercise,
  cause: Cause,
): Promise<TableOutcome<Started>> => {
  const contactId = contactIdOf(cause);
  const incidentId = derivedId('inc', contactId);
  const { at } = cause;
  const attempt = async (): Promise<Attempt<Started>> => {
    const [loaded, types, names] = await Promise.all([
      deps.contacts.load(contactId),
      readIncidentTypes(deps),
      readOrganisationNames(deps),
    ]);
    const { state: before, causes } = loaded;
    if (compareCause(causes, cause) === 'other-body') return keyReused;
    if (before?.incident) return { ok: true, changes: [], value: before.incident };
    const facts = exerciseFacts(given, names);
    const zoneRefused = refuseUnknownNames(names, [
      { kind: 'zones', field: 'place.zone', name: facts.place.zone },
    ]);
    const unknown =
      refuseUnknownType(types, [facts.incidentType], 'incidentType') ??
      refuseUnknownNames(names, [{ kind: 'teams', field: 'team', name: team }]) ??
      (replays ? undefined : zoneRefused);
    if (unknown) return unknown;
    const zoneUnknown = zoneRefused !== undefined;
    const received = receiveExercise(contactId, { sourceId: EXERCISES, team, at });
    if (!received.ok || received.unchanged) throw new TypeError('the contact of an exercise was refused');
    const reference = deps.newReference();
    const command = { incidentId, reference, at, facts, by: 'agent', replays, zoneUnknown } as const;
    const reporting = receiveAndReport(received, command);
    if (!reporting.ok) return reporting;
    const changes = [
      deps.contacts.change(loaded, reporting.contact),
      deps.incidents.change(await deps.incidents.load(incidentId), reporting.reported),
    ];
    return { ok: true, changes, value: { incidentId, reference, reportedBy: 'agent' } };
  };
  return deps.table.decide({ ...cause, correlationId: contactId, exercise: true }, attempt);
};
