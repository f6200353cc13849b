import { expect, test } from 'vitest';
import { CompetenceRecordId, EvidenceId, IncidentId, redactorOf } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { AggregateStore } from '@muster/store';
import { nothingFound } from '@muster/store/redact';
import { cause } from '@muster/test/support/sample-aggregate';
import { recordClosedCase } from '../../src/cases/record-case.ts';
import { competenceRecordKind, evidenceKind } from '../../src/competence/store.ts';
import { openLesson } from '../../src/lessons/domain/lesson.ts';
import { redactReview } from '../../src/redaction/redact-review.ts';
import { proposeSupport } from '../../src/support/domain/agree.ts';
import { notesId } from '../../src/support/keep-private-notes.ts';
import { as, proposed } from '../support-plans/plan.ts';
import { useFeedback } from '../support/feedback.ts';
import { knownIncident } from '../support/incident-evidence.ts';
import { closedEvent, closing } from '../support/review.ts';

const { fresh } = useFeedback();
const { incidentId } = closing;
const { reference } = closing.case;
const other = IncidentId.parse(newId('inc'));

/** Review, and where a look for a text goes. */
const looking = async () => {
  const feedback = await fresh();
  for (const id of [incidentId, other]) feedback.incidents.set(id, knownIncident());
  const { table } = feedback.deps;
  const looked: string[] = [];
  const deps = {
    ...feedback.deps,
    records: new AggregateStore(table, competenceRecordKind),
    evidence: new AggregateStore(table, evidenceKind),
    redactAggregate: ({ kind: { kind } }: { readonly kind: { readonly kind: string } }, id: string) => {
      looked.push(`${kind} ${id}`);
      return Promise.resolve(nothingFound);
    },
    redactProof: (key: string) => {
      looked.push(key);
      return Promise.resolve(nothingFound);
    },
    redactLetter: (letterId: string, edition: number) => {
      looked.push(`letter ${letterId} ${edition}`);
      return Promise.resolve(nothingFound);
    },
  };
  const order = { incidentId, text: 'Zoë', mark: '[removed]', sources: [] };
  return {
    ...feedback,
    deps,
    look: async () => {
      looked.length = 0;
      await redactReview(deps)(order, redactorOf(order));
      return looked.sort();
    },
  };
};

test('complaints about an incident are looked through whether open or over, with each letter as row, as left and as sent; others are not', async () => {
  const { look, log, post, letter, clock } = await looking();
  const open = await log({ incidentId });
  const over = await log({ incidentId });
  await log({ incidentId: other });
  await log();
  clock.pass(60);
  const closed = { why: 'withdrawn', because: 'They rang.' };
  expect((await post(over.complaintId, 'closing', closed)).status).toBe(200);
  const contactId = newId('con');
  const written = await log({ incidentId, contactId });
  const { letterId } = (await letter(written.complaintId, 'acknowledgement')).body;
  const ofComplaints = [open, over, written].map(({ complaintId }) => `COMPLAINT ${complaintId}`);
  const sent = [1, 2, 3, 4].map((attempt) => `mail/intake/${letterId}-${attempt}.eml`);
  expect(await look()).toEqual(
    [
      ...[...ofComplaints, `INCIDENTREVIEW ${incidentId}`, `LETTER ${letterId}`],
      ...[`letter ${letterId} 2`, ...sent],
    ].sort(),
  );
});

test('a lesson by its incident; plans, records and evidence only where they say its id or reference', async () => {
  const { look, deps, clock } = await looking();
  const now = (key: string) => cause(key, { at: clock.now() });
  await recordClosedCase(deps, closedEvent(), now('closed'));
  const lessonId = newId('les');
  const source = { kind: 'incident-review' as const, incidentId, reference };
  const lesson = { lessonId, team: 'north', source, says: 'A card', openedAt: clock.now() };
  await deps.lessons.decide(lessonId, now('lesson'), (known) => openLesson(known, lesson));
  const plan = async (says: string) => {
    const { supportPlanId: _, ...rest } = proposed();
    const supportPlanId = newId('sup');
    const evidence = [{ kind: 'remark' as const, says, by: 'lead' }];
    const [version] = rest.versions;
    if (version === undefined) throw new Error('a plan has terms');
    const { person, team, need } = rest;
    const { terms, hash } = version;
    const given = { supportPlanId, person, team, need, evidence, terms, hash };
    await deps.supportPlans.decide(supportPlanId, now(supportPlanId), () =>
      proposeSupport(given, as('lead')),
    );
    return supportPlanId;
  };
  await plan('In some other case.');
  const named = await plan(`As in ${reference}.`);
  const notes = ['person', 'lead'].map((writer) => `SUPPORTNOTES ${notesId(named, writer)}`);
  const [handler] = closing.case.handledBy ?? [];
  const recordId = CompetenceRecordId.parse(newId('cmp'));
  const person = handler?.user ?? 'agent';
  const record = { recordId, person, name: 'Nadia', team: 'north', frameworkId: 'unit-320', version: 1 };
  await deps.records.decide(recordId, now('record'), () => ({
    ok: true,
    state: { ...record, openedAt: clock.now(), openedBy: person, assessed: [] },
    events: [],
  }));
  const piece = async (text: string) => {
    const evidenceId = EvidenceId.parse(newId('evd'));
    const kept = { evidenceId, recordId, criteria: ['1.1'], by: 'lead', at: clock.now() };
    const state = { ...kept, kind: 'observation' as const, text };
    await deps.evidence.decide(evidenceId, now(evidenceId), () => ({ ok: true, state, events: [] }));
    return evidenceId;
  };
  await piece('In some other case.');
  const told = await piece(`In ${reference} she asked first.`);
  expect(await look()).toEqual(
    [
      ...[`EVIDENCE ${told}`, `INCIDENTREVIEW ${incidentId}`, `LESSON ${lessonId}`],
      ...[`SUPPORTPLAN ${named}`, ...notes],
    ].sort(),
  );
});
