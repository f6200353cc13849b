import type { AggregateKind, AggregateStore } from '@muster/store';
import { CaseRow } from './domain/case.ts';

export interface CaseStores {
  readonly cases: AggregateStore<CaseRow>;
}

export const casesOfTeam = (team: string): string => `CASES#${team}`;
export const casesRecorded = (team: string): string => `RECORDED#${team}`;

/** A team's cases by the moment they closed, and by when their rows were last written. */
export const caseKind: AggregateKind<CaseRow> = {
  kind: 'CASE',
  schema: CaseRow,
  hasEnded: () => true,
  indexes: ({ summary: { team }, closedAt, recordedAt, incidentId }) => ({
    gsi1: { pk: casesOfTeam(team), sk: `${closedAt}#${incidentId}` },
    ...(recordedAt && { gsi2: { pk: casesRecorded(team), sk: `${recordedAt}#${incidentId}` } }),
  }),
};
