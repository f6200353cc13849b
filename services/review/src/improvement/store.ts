import { listedWhole, type AggregateKind, type AggregateStore } from '@muster/store';
import { keysIn } from '../exercise-history/lists-apart.ts';
import { ImprovementMail } from './domain/improvement-mail.ts';
import { Improvement, nextAt } from './domain/improvement.ts';

export const ALL_DUE = 'IMPROVEMENTSDUE';
export const improvementsOf = (team: string): string => `IMPROVEMENTS#${team}`;

export const improvementsAbout = (incidentId: string): string => `IMPROVEMENTS-ABOUT#${incidentId}`;

/** A team's actions by their check date; and all with something left to do, by when that is due. The others are in the list of their incident. */
export const improvementKind: AggregateKind<Improvement> = {
  kind: 'IMPROVEMENT',
  saysWhoChanged: true,
  schema: Improvement,
  appends: true,
  wasOverwritten: true,
  hasEnded: (improvement) => improvement.status !== 'open' && improvement.dueMails.length === 0,
  listed: listedWhole('IMPROVEMENT', (improvement) => {
    const { improvementId, team, checkAt, incidentId } = improvement;
    const due = nextAt(improvement);
    return keysIn(improvement, {
      gsi1: { pk: improvementsOf(team), sk: `${checkAt}#${improvementId}` },
      ...(due
        ? { gsi2: { pk: ALL_DUE, sk: `${due}#${improvementId}` } }
        : incidentId && { gsi2: { pk: improvementsAbout(incidentId), sk: improvementId } }),
    });
  }),
};

export const improvementMailKind: AggregateKind<ImprovementMail> = {
  kind: 'IMPROVEMENTMAIL',
  schema: ImprovementMail,
  hasEnded: ({ state }) => state !== 'requested' && state !== 'unknown',
};

export interface ImprovementStores {
  readonly improvements: AggregateStore<Improvement>;
}
export interface ImprovementMailStores {
  readonly improvementMails: AggregateStore<ImprovementMail>;
}
