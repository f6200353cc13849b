import { MAX_DETAIL_BYTES } from '@muster/contracts';
import { type Actor, type IncidentId, type Instant } from '@muster/core';
import { Procedure } from '@muster/procedures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bytesOf } from '../../services/triage/src/assessments/domain/limit-path.ts';
import type { Step } from '../../services/triage/src/assessments/domain/steps.ts';
import { takeStep } from '../../services/triage/src/assessments/take-step.ts';
import { MoreStep } from '../../services/triage/src/assessments/routes.ts';
import { sampleProcedure } from '@muster/procedures/sample';
import { IncidentEvent } from '../../services/monitoring/src/record/domain/incident-event.ts';
import { readConformance } from '../../services/monitoring/src/conformance/read-conformance.ts';
import { useEngine } from '../support/engine.ts';
import { causeAt } from '../support/cause.ts';
import { bring, freshMonitoring } from '../../services/monitoring/test/support/monitoring.ts';
import { assessment, reported, useTriage } from '../../services/triage/test/support/triage.ts';

const { deliverReport, read, send, stores } = useTriage();
const engine = useEngine();

const QUESTIONS = 60;
const name = (index: number) => `question-${index}-with-a-name-as-long-as-one-may-be-given-to-it`;
const to = (index: number) =>
  index < QUESTIONS ? { question: name(index) } : { outcome: index % 2 ? 'escape' : 'people-at-risk' };

/** As many questions as a procedure may have, one after the other. */
const longProcedure = (incidentType: string): Procedure => ({
  ...sampleProcedure,
  incidentTypes: [incidentType],
  start: name(0),
  questions: Object.fromEntries(
    Array.from({ length: QUESTIONS }, (_, index) => [
      name(index),
      {
        text: `${'Wie ist es? '.repeat(30)}${index}`,
        why: 'It matters.',
        grade: 'minor',
        answers: [
          { id: 'yes', label: 'Yes', leadsTo: to(index + 1) },
          { id: 'no', label: 'No', leadsTo: index === QUESTIONS - 1 ? { outcome: 'escape' } : to(index + 1) },
        ],
        whenSkipped: to(index + 1),
      },
    ]),
  ),
  outcomes: Object.fromEntries(
    Object.entries(sampleProcedure.outcomes).filter(([outcome]) =>
      ['escape', 'people-at-risk'].includes(outcome),
    ),
  ),
  tests: [
    {
      name: 'all yes',
      answers: Object.fromEntries(Array.from({ length: QUESTIONS }, (_, index) => [name(index), 'yes'])),
      expect: 'people-at-risk',
    },
    {
      name: 'no at last',
      answers: Object.fromEntries(
        Array.from({ length: QUESTIONS }, (_, index) => [
          name(index),
          index === QUESTIONS - 1 ? 'no' : 'yes',
        ]),
      ),
      expect: 'escape',
    },
  ],
});

const open = async (incidentType: string): Promise<IncidentId> => {
  const created = await send('POST', '/v1/procedures', longProcedure(incidentType));
  expect(created.status).toBe(201);
  const { procedureId } = z.object({ procedureId: z.string() }).parse(created.json());
  expect((await send('POST', `/v1/procedures/${procedureId}/publication`, {})).status).toBe(201);
  const report = reported(incidentType, incidentType);
  await deliverReport(report);
  return report.incidentId;
};

const agent: Actor = { kind: 'user', id: 'agent' };
const at = (step: number) => new Date(Date.UTC(2026, 0, 5, 9, 17, step)).toISOString() as Instant;
let taken = 0;
const take = (incidentId: IncidentId, step: Step) => {
  taken += 1;
  return takeStep(stores(), incidentId, step, {
    ...causeAt(`step-${taken}`, at(taken)),
    actor: agent,
  });
};

const wide = ['火'.repeat(1000), '\u{1f525}'.repeat(500), '"\\'.repeat(500)];
const noteOf = (kind: number) => wide[kind % wide.length] ?? '';

const asked = async (incidentId: IncidentId): Promise<string | undefined> => {
  const { state } = await stores().assessments.load(incidentId);
  if (state?.status !== 'open') return undefined;
  return name(state.path.filter(({ leftAt }) => leftAt === undefined).length);
};

const verdictEvent = async (incidentId: IncidentId) => {
  const said = await stores().assessments.history(incidentId);
  const verdict = said.find((event) => event.name === 'IncidentAssessed');
  if (verdict?.name !== 'IncidentAssessed') throw new Error('no verdict was given');
  return { said, verdict };
};

describe('a long assessment', () => {
  test('with the longest notes, gone back in again and again, comes to its verdict and loses no step', async () => {
    const incidentId = await open('long-notes');
    const answer = async (question: string) => {
      const given = { question, answer: 'yes', note: noteOf(taken) };
      expect(await take(incidentId, { kind: 'answer', ...given })).toMatchObject({ ok: true });
    };
    for (let index = 0; index < QUESTIONS - 1; index += 1) await answer(name(index));
    for (let round = 0; round < 43; round += 1) {
      expect(await take(incidentId, { kind: 'back' })).toMatchObject({ ok: true });
      await answer(name(QUESTIONS - 2));
    }
    await answer(name(QUESTIONS - 1));
    const view = await read(incidentId);
    expect(view).toMatchObject({ status: 'decided', verdict: { priority: 'P1' } });

    const { said, verdict } = await verdictEvent(incidentId);
    expect(bytesOf(verdict)).toBeLessThan(MAX_DETAIL_BYTES / 2);
    expect(verdict.data.moreSteps).toBeGreaterThan(100);

    const further: MoreStep[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const path = `${assessment(incidentId)}/more-steps?limit=40${cursor ? `&cursor=${cursor}` : ''}`;
      const page = z
        .object({ items: z.array(MoreStep), nextCursor: z.string().optional() })
        .parse((await send('GET', path)).json());
      further.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(further.filter(({ step }) => step.leftAt !== undefined)).toHaveLength(43);
    const whole = further.filter(({ step }) => step.kind === 'answered' && wide.includes(step.note ?? ''));
    expect(whole).toHaveLength(QUESTIONS + 43);

    const monitoring = await freshMonitoring(engine);
    for (const event of said) await bring(monitoring, IncidentEvent.parse(event));
    const conformance = await readConformance(monitoring, incidentId);
    expect(conformance.ok && conformance.view.steps).toEqual(verdict.data.path);
  });
  test('takes each step or refuses it by a named rule, and a verdict is always reachable', async () => {
    const moves = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), words: fc.nat(2) }) },
        { weight: 3, arbitrary: fc.record({ kind: fc.constant('back' as const), words: fc.nat(2) }) },
        { weight: 2, arbitrary: fc.record({ kind: fc.constant('skip' as const), words: fc.nat(2) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('stale' as const), words: fc.nat(2) }) },
      ),
      { minLength: 120, maxLength: 160 },
    );
    let walks = 0;
    const walk = async (steps: readonly { kind: 'answer' | 'back' | 'skip' | 'stale'; words: number }[]) => {
      const incidentId = await open(`walk-${(walks += 1)}`);
      for (const { kind, words } of steps) {
        const question = kind === 'stale' ? 'long-gone' : await asked(incidentId);
        if (question === undefined) break;
        const outcome = await take(
          incidentId,
          kind === 'back'
            ? { kind }
            : kind === 'skip'
              ? { kind, question, reason: noteOf(words) }
              : { kind: 'answer', question, answer: 'yes', note: noteOf(words) },
        );
        const rule = outcome.ok ? 'taken' : outcome.refusal.rule;
        expect(['taken', 'nothing-to-step-back-to', 'question-moved-on']).toContain(rule);
      }
      await take(incidentId, { kind: 'outcome', outcome: 'escape', reason: noteOf(1) });
      const { verdict } = await verdictEvent(incidentId);
      expect(bytesOf(verdict)).toBeLessThan(MAX_DETAIL_BYTES / 2);
    };
    await fc.assert(fc.asyncProperty(moves, walk), { seed: 14, numRuns: 4 });
  });
});
