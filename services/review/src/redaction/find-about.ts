import type { IncidentId } from '@muster/core';
import { queryAll } from '../cases/query-all.ts';
import type { CaseStores } from '../cases/store.ts';
import type { Evidence } from '../competence/domain/evidence.ts';
import type { CompetenceRecord } from '../competence/domain/record.ts';
import {
  evidenceOf,
  recordsOfPerson,
  recordsOfTeam,
  type CompetenceRecordStores,
  type EvidenceStores,
} from '../competence/store.ts';
import type { Complaint } from '../feedback/domain/complaint.ts';
import { OPEN_COMPLAINTS, complaintsAbout, type ComplaintStores } from '../feedback/store.ts';
import type { Improvement } from '../improvement/domain/improvement.ts';
import { ALL_DUE, improvementsAbout, type ImprovementStores } from '../improvement/store.ts';
import type { IncidentReviewStores } from '../incident-reviews/store.ts';
import type { Lesson } from '../lessons/domain/lesson.ts';
import { lessonsAbout, type LessonStores } from '../lessons/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import type { SupportPlan } from '../support/domain/support-plan.ts';
import { supportIn, supportOf, type SupportStores } from '../support/store.ts';

export interface AboutStores
  extends
    CaseStores,
    IncidentReviewStores,
    ComplaintStores,
    ImprovementStores,
    LessonStores,
    SupportStores,
    CompetenceRecordStores,
    EvidenceStores,
    OrganisationNameStores {}

/** What review keeps of an incident beside its case and its review. */
export interface About {
  readonly complaints: readonly Complaint[];
  readonly improvements: readonly Improvement[];
  readonly lessons: readonly Lesson[];
  readonly plans: readonly SupportPlan[];
  readonly records: readonly CompetenceRecord[];
  readonly evidence: readonly Evidence[];
}

const uniqueBy = <T>(items: readonly T[], idOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [idOf(item), item])).values(),
];

/** Who worked on it, its team and every team, where plans and records may name it. */
const circleOf = async (deps: AboutStores, incidentId: IncidentId) => {
  const [{ state: row }, { state: review }, names] = await Promise.all([
    deps.cases.load(incidentId),
    deps.incidentReviews.load(incidentId),
    readOrganisationNames(deps),
  ]);
  const team = row?.summary.team ?? review?.team;
  const reference = row?.summary.reference ?? review?.reference;
  return {
    people: (row?.summary.handledBy ?? []).map(({ user }) => user),
    teams: [...new Set([...(team === undefined ? [] : [team]), ...(names?.teams ?? [])])],
    names: (state: object): boolean => {
      const text = JSON.stringify(state);
      return text.includes(incidentId) || (reference !== undefined && text.includes(reference));
    },
  };
};

/** Finds what names an incident: by its id, and plans, records and evidence also by its reference. */
export const findAbout = async (deps: AboutStores, incidentId: IncidentId): Promise<About> => {
  const { people, teams, names } = await circleOf(deps, incidentId);
  const isAbout = (one: { readonly incidentId?: string | undefined }) => one.incidentId === incidentId;
  const open = await queryAll(deps.complaints, 'gsi2', OPEN_COMPLAINTS);
  const due = await queryAll(deps.improvements, 'gsi2', ALL_DUE);
  const [plans, records]: [SupportPlan[], CompetenceRecord[]] = [[], []];
  for (const team of teams) {
    plans.push(...(await queryAll(deps.supportPlans, 'gsi2', supportIn(team))));
    records.push(...(await queryAll(deps.records, 'gsi1', recordsOfTeam(team))));
  }
  for (const person of people) {
    plans.push(...(await queryAll(deps.supportPlans, 'gsi1', supportOf(person))));
    records.push(...(await queryAll(deps.records, 'gsi2', recordsOfPerson(person))));
  }
  const everyRecord = uniqueBy(records, ({ recordId }) => recordId);
  const evidence: Evidence[] = [];
  for (const { recordId } of everyRecord) {
    evidence.push(...(await queryAll(deps.evidence, 'gsi1', evidenceOf(recordId))).filter(names));
  }
  const [closed, checked, lessons] = await Promise.all([
    queryAll(deps.complaints, 'gsi2', complaintsAbout(incidentId)),
    queryAll(deps.improvements, 'gsi2', improvementsAbout(incidentId)),
    queryAll(deps.lessons, 'gsi2', lessonsAbout(incidentId)),
  ]);
  return {
    complaints: uniqueBy([...open.filter(isAbout), ...closed], ({ complaintId }) => complaintId),
    improvements: uniqueBy([...due.filter(isAbout), ...checked], ({ improvementId }) => improvementId),
    lessons,
    plans: uniqueBy(plans.filter(names), ({ supportPlanId }) => supportPlanId),
    records: everyRecord.filter(names),
    evidence,
  };
};
