import { listedWhole, type AggregateKind, type AggregateStore } from '@muster/store';
import { keysIn } from '../exercise-history/lists-apart.ts';
import { Evidence } from './domain/evidence.ts';
import { Framework } from './domain/framework.ts';
import { CompetenceRecord } from './domain/record.ts';

export const ALL_FRAMEWORKS = 'FRAMEWORKS';
export const recordsOfTeam = (team: string): string => `COMPETENCE-TEAM#${team}`;
export const recordsOfPerson = (person: string): string => `COMPETENCE-PERSON#${person}`;
export const evidenceOf = (recordId: string): string => `EVIDENCE#${recordId}`;

/** Frameworks that were added to those that ship. */
export const frameworkKind: AggregateKind<Framework> = {
  kind: 'FRAMEWORK',
  schema: Framework,
  indexes: ({ frameworkId, version }) => ({
    gsi1: { pk: ALL_FRAMEWORKS, sk: `${frameworkId}#${String(version).padStart(4, '0')}` },
  }),
};

/** Records by team and by person; they and their saves are kept for as long as the person is assessed. */
export const competenceRecordKind: AggregateKind<CompetenceRecord> = {
  kind: 'COMPETENCE',
  saysWhoChanged: true,
  schema: CompetenceRecord,
  appends: true,
  wasOverwritten: true,
  listed: listedWhole('COMPETENCE', (record) => {
    const { recordId, team, person, name } = record;
    return keysIn(record, {
      gsi1: { pk: recordsOfTeam(team), sk: `${name}#${recordId}` },
      gsi2: { pk: recordsOfPerson(person), sk: recordId },
    });
  }),
};

/** Evidence by the moment it was given: rows of their own, so that two people who write at once never wait for each other. */
export const evidenceKind: AggregateKind<Evidence> = {
  kind: 'EVIDENCE',
  schema: Evidence,
  indexes: ({ recordId, at, evidenceId }) => ({
    gsi1: { pk: evidenceOf(recordId), sk: `${at}#${evidenceId}` },
  }),
};

export interface FrameworkStores {
  readonly frameworks: AggregateStore<Framework>;
}
export interface CompetenceRecordStores {
  readonly records: AggregateStore<CompetenceRecord>;
}
export interface EvidenceStores {
  readonly evidence: AggregateStore<Evidence>;
}
