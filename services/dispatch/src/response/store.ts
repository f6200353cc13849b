import { inField, readOlderPlan } from '@muster/contracts';
import type { AggregateKind, AggregateStore } from '@muster/store';
import { Mobilisation } from './domain/mobilisation.ts';
import { shortSince } from './domain/short-places.ts';

export const SHORT_OF_PEOPLE = 'SHORT';

/** Keyed by the incident's id. Those with a place for which nobody was left are listed, the gravest and then the oldest first. */
export const mobilisationKind: AggregateKind<Mobilisation> = {
  kind: 'MOBILISATION',
  schema: Mobilisation,
  appends: true,
  readOlder: (state) => inField(state, 'plan', readOlderPlan),
  hasEnded: ({ status }) => status !== 'open',
  isExercise: (mobilisation) => 'exercise' in mobilisation && mobilisation.exercise,
  childRowsExpire: true,
  indexes: (mobilisation) => {
    const since = shortSince(mobilisation);
    if (mobilisation.status !== 'open' || since === undefined) return {};
    const { priority, incidentId } = mobilisation;
    return { gsi1: { pk: SHORT_OF_PEOPLE, sk: `${priority}#${since}#${incidentId}` } };
  },
};

export interface ResponseStores {
  readonly mobilisations: AggregateStore<Mobilisation>;
}
