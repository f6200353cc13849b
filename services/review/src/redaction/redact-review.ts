import type { Redactor } from '@muster/core';
import { MOST_LETTER_ATTEMPTS } from '@muster/notifications/attempt';
import { letterProof } from '@muster/notifications/letter-store';
import type { RedactLetter } from '@muster/notifications/redact-letter';
import type { RedactProof } from '@muster/notifications/redact-proof';
import type { Redact } from '@muster/runtime/aws/redaction';
import type { Found, RedactAggregate } from '@muster/store/redact';
import { competenceRecordKind, evidenceKind } from '../competence/store.ts';
import { ComplaintWords, type Complaint } from '../feedback/domain/complaint.ts';
import { WORDS, complaintKind, letterKind } from '../feedback/store.ts';
import { MailKind, type Improvement } from '../improvement/domain/improvement.ts';
import { improvementMailId } from '../improvement/send-improvement-mail.ts';
import { improvementKind, type ImprovementMailStores } from '../improvement/store.ts';
import { incidentReviewKind } from '../incident-reviews/store.ts';
import { lessonKind } from '../lessons/store.ts';
import { proofOf } from '../mailing/send-mail.ts';
import type { SupportPlan } from '../support/domain/support-plan.ts';
import { notesId } from '../support/keep-private-notes.ts';
import { privateNotesKind, supportPlanKind } from '../support/store.ts';
import { findAbout, type AboutStores } from './find-about.ts';

export interface RedactDeps extends AboutStores, ImprovementMailStores {
  readonly redactAggregate: RedactAggregate;
  readonly redactProof: RedactProof;
  readonly redactLetter: RedactLetter;
}

type Part<Of> = (deps: RedactDeps, of: Of, redactor: Redactor) => Promise<Found[]>;

const mailKey = (proof: string): string => `${proof}.eml`;
const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);

/** Its words, what was found, each letter as a row, as it was left for intake, and as intake sent it. */
const redactComplaint: Part<Complaint> = async (deps, { complaintId, letters }, redactor) => {
  const { redactAggregate, redactProof, redactLetter } = deps;
  const child = (sk: string) => (sk === WORDS ? ComplaintWords : undefined);
  const found = [await redactAggregate({ kind: complaintKind, child }, complaintId, redactor)];
  for (const { letterId } of letters) {
    found.push(await redactAggregate({ kind: letterKind }, letterId, redactor));
  }
  for (const { name, data } of await deps.complaints.history(complaintId)) {
    if (name !== 'LetterReady') continue;
    const { letterId, edition } = data;
    found.push(await redactLetter(letterId, edition, redactor));
    for (const attempt of upTo(MOST_LETTER_ATTEMPTS)) {
      found.push(await redactProof(mailKey(letterProof(letterId, attempt)), redactor));
    }
  }
  return found;
};

const MOST_OF_A_KIND = 3;

/** The action, and each mail about it that is known to have been tried. */
const redactImprovement: Part<Improvement> = async (deps, { improvementId, owner, lead }, redactor) => {
  const found = [await deps.redactAggregate({ kind: improvementKind }, improvementId, redactor)];
  const mails = MailKind.options.flatMap((kind) =>
    upTo(MOST_OF_A_KIND).flatMap((number) => [owner, lead].map((to) => ({ kind, number, to }))),
  );
  for (const id of new Set(mails.map((mail) => improvementMailId(improvementId, mail)))) {
    const { state } = await deps.improvementMails.load(id);
    for (const attempt of upTo(state?.attempt ?? 0)) {
      found.push(await deps.redactProof(mailKey(proofOf(id, attempt)), redactor));
    }
  }
  return found;
};

/** The plan, and what each side noted for itself. */
const redactPlan: Part<SupportPlan> = async ({ redactAggregate }, plan, redactor) => {
  const { supportPlanId, person, lead, handOvers } = plan;
  const leads = [lead, ...handOvers.flatMap((one) => [one.by, one.lead])];
  const writers = new Set([person, ...leads.flatMap((one) => one ?? [])]);
  const found = [await redactAggregate({ kind: supportPlanKind }, supportPlanId, redactor)];
  for (const writer of writers) {
    found.push(await redactAggregate({ kind: privateNotesKind }, notesId(supportPlanId, writer), redactor));
  }
  return found;
};

/** Removes a text from what review keeps of an incident, and from whatever of it names the incident. */
export const redactReview =
  (deps: RedactDeps): Redact =>
  async ({ incidentId }, redactor) => {
    const { redactAggregate } = deps;
    const about = await findAbout(deps, incidentId);
    const found = [await redactAggregate({ kind: incidentReviewKind }, incidentId, redactor)];
    for (const one of about.complaints) found.push(...(await redactComplaint(deps, one, redactor)));
    for (const one of about.improvements) found.push(...(await redactImprovement(deps, one, redactor)));
    for (const one of about.plans) found.push(...(await redactPlan(deps, one, redactor)));
    for (const { lessonId } of about.lessons) {
      found.push(await redactAggregate({ kind: lessonKind }, lessonId, redactor));
    }
    for (const { recordId } of about.records) {
      found.push(await redactAggregate({ kind: competenceRecordKind }, recordId, redactor));
    }
    for (const { evidenceId } of about.evidence) {
      found.push(await redactAggregate({ kind: evidenceKind }, evidenceId, redactor));
    }
    return found;
  };
