import { listedWhole, type AggregateKind, type AggregateStore } from '@muster/store';
import { keysIn } from '../exercise-history/lists-apart.ts';
import { PrivateNotes } from './domain/private-notes.ts';
import { SupportPlan } from './domain/support-plan.ts';

export const supportOf = (person: string): string => `SUPPORTOF#${person}`;
export const supportIn = (team: string): string => `SUPPORTIN#${team}`;

/** Plans by the person they are for and by the team whose leads see them, in the order in which they were proposed. */
export const supportPlanKind: AggregateKind<SupportPlan> = {
  kind: 'SUPPORTPLAN',
  saysWhoChanged: true,
  schema: SupportPlan,
  appends: true,
  wasOverwritten: true,
  hasEnded: ({ closed }) => closed !== undefined,
  listed: listedWhole('SUPPORTPLAN', (plan) => {
    const { supportPlanId, person, team, proposed } = plan;
    const sk = `${proposed.at}#${supportPlanId}`;
    return keysIn(plan, { gsi1: { pk: supportOf(person), sk }, gsi2: { pk: supportIn(team), sk } });
  }),
};

/** In no index: they are read by their plan and their writer alone. Each note renews how long all are kept. */
export const privateNotesKind: AggregateKind<PrivateNotes> = {
  kind: 'SUPPORTNOTES',
  schema: PrivateNotes,
  hasEnded: () => true,
};

export interface SupportStores {
  readonly supportPlans: AggregateStore<SupportPlan>;
}
export interface PrivateNoteStores {
  readonly privateNotes: AggregateStore<PrivateNotes>;
}
