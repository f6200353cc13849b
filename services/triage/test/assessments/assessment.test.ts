import { IncidentAssessed, IncidentRejected } from '@muster/contracts';
import { type Instant, type NewEvent } from '@muster/core';
import { verdictOf } from '@muster/procedures';
import { sampleProcedure } from '@muster/procedures/sample';
import { describe, expect, it } from 'vitest';
import type { Assessment, Open } from '../../src/assessments/domain/assessment.ts';
import { markMobilised } from '../../src/assessments/domain/mobilisation.ts';
import {
  awaitProcedure,
  startAssessment,
  type IncidentReport,
} from '../../src/assessments/domain/start-assessment.ts';
import { requireOpen, decideStep, type Step } from '../../src/assessments/domain/steps.ts';
import { at, by, inForce, names, ref, report } from '../support/samples.ts';

const opened = (more: Partial<IncidentReport> = {}) => startAssessment(report(more), inForce, at(11));
const openState = (assessment: Assessment): Open => {
  const found = requireOpen(assessment);
  if (!found.ok) throw new Error(found.refusal.rule);
  return found.assessment;
};
const answer = (question: string, given: string): Step => ({ kind: 'answer', question, answer: given });
const back: Step = { kind: 'back' };

/** Takes the steps one second apart; gives the last decision's events and the state. */
const after = (steps: readonly Step[], from: Assessment = opened().state) => {
  let state = from;
  let events: readonly NewEvent[] = [];
  for (const [second, step] of steps.entries()) {
    const decision = decideStep(openState(state), sampleProcedure, step, by(20 + second));
    if (!decision.ok) throw new Error(decision.refusal.rule);
    if (decision.unchanged) throw new Error('a step that changed nothing');
    ({ state, events } = decision);
  }
  return { state, events };
};
const refusalOf = (step: Step, steps: readonly Step[] = []) => {
  const decision = decideStep(openState(after(steps).state), sampleProcedure, step, by(50));
  return decision.ok ? undefined : decision.refusal;
};
const towardsP2 = [answer('where-smelt', 'indoors'), answer('people-inside', 'no')];

describe('opening an assessment', () => {
  it('sets the time by which the verdict is due from the report, not from the opening', () => {
    const { state, events } = opened();
    expect(state).toMatchObject({ status: 'open', procedure: ref, path: [] });
    expect(events.map(({ data }) => data)).toMatchObject([
      {
        incidentType: 'smell-of-gas',
        procedure: ref,
        startedAt: at(11),
        verdictDueAt: '2026-01-05T09:21:10.000Z',
      },
    ]);
  });

  it('keeps a report without a procedure waiting and publishes no event', () => {
    const { state, events } = awaitProcedure(report(), at(11));
    expect(state).toMatchObject({ status: 'waiting-for-procedure', waitingSince: at(11) });
    expect(events).toEqual([]);
    expect(requireOpen(state)).toMatchObject({ refusal: { rule: 'waiting-for-procedure' } });
  });

  it('lets an outcome stated by a trusted source decide at once, by the source and by that method', () => {
    const { state, events } = opened({ statedOutcome: 'alarm-confirmed' });
    expect(names(events)).toEqual(['AssessmentStarted', 'IncidentAssessed']);
    expect(state).toMatchObject({
      status: 'decided',
      verdict: { method: 'source-stated', priority: 'P1', by: { kind: 'source' } },
      path: [{ kind: 'stated', outcome: 'alarm-confirmed', by: { kind: 'source' } }],
    });
  });

  it.each(['escape', 'no-such-thing', 'constructor'])(
    'leaves the decision to an agent when the source states %s',
    (statedOutcome) => {
      const { state, events } = opened({ statedOutcome });
      expect(names(events)).toEqual(['AssessmentStarted']);
      expect(state).toMatchObject({
        status: 'open',
        path: [],
        statedOutcome,
        declinedStatement: { outcome: statedOutcome },
      });
    },
  );
});

describe('answering', () => {
  it('publishes nothing until the verdict, which carries facts, path, reasons and plan', () => {
    expect(after(towardsP2).events).toEqual([]);
    const { events } = after([...towardsP2, answer('strength', 'strong')]);
    expect(names(events)).toEqual(['IncidentAssessed']);
    const data = IncidentAssessed.data.parse(events[0]?.data);
    expect(data).toMatchObject({
      priority: 'P2',
      procedure: ref,
      method: 'guided-procedure',
      reasons: [
        'Gas is escaping.',
        'Where can you smell it? Indoors',
        'Is anybody still inside? No',
        'How strong is the smell? Strong',
      ],
      incident: { reference: '7Q4KX2M' },
      assessedAt: at(22),
    });
    expect(data.plan).toEqual(sampleProcedure.plans['engineer']);
    expect(data.path.map((step) => [step.kind, step.by.id, step.at])).toEqual([
      ['answered', 'agent', at(20)],
      ['answered', 'agent', at(21)],
      ['answered', 'agent', at(22)],
    ]);
  });

  it('keeps a note on the path and out of the reasons', () => {
    const { state, events } = after([
      { kind: 'answer', question: 'where-smelt', answer: 'drains', note: 'Says <b>rotten</b>.' },
    ]);
    expect(state).toMatchObject({ path: [{ note: 'Says <b>rotten</b>.' }] });
    expect(JSON.stringify(IncidentRejected.data.parse(events[0]?.data).reasons)).not.toContain('rotten');
  });

  it('names the question that is asked now when another one is answered', () => {
    expect(refusalOf(answer('where-smelt', 'drains'), towardsP2)).toMatchObject({
      kind: 'refused',
      rule: 'question-moved-on',
      because: 'Another question is asked now. agent moved the assessment to it at 2026-01-05T09:16:21.000Z.',
      about: {
        question: 'strength',
        text: 'How strong is the smell?',
        changedBy: 'agent',
        changedAt: at(21),
      },
    });
  });

  it('ends with the verdict', () => {
    const { state } = after([answer('where-smelt', 'drains')]);
    expect(requireOpen(state)).toMatchObject({
      refusal: {
        rule: 'already-decided',
        about: { outcome: 'other-utility', changedBy: 'agent', changedAt: at(20) },
      },
    });
  });
});

describe('stepping back', () => {
  it('leaves the abandoned answers on record, and only the final path decides', () => {
    const wayOut = [...towardsP2, back, back, answer('where-smelt', 'drains')];
    const { state, events } = after(wayOut);
    const data = IncidentRejected.data.parse(events[0]?.data);
    expect(data).toMatchObject({
      validity: 'out-of-scope',
      reasons: ['Drains belong to the water company.', 'Where can you smell it? At a drain'],
    });
    expect(data.path.map(({ leftAt }) => leftAt)).toEqual([at(23), at(22), undefined]);
    expect(state.status === 'decided' && verdictOf(sampleProcedure, state.path)).toMatchObject({
      outcome: 'other-utility',
    });
  });

  it('leads to the same verdict as the straight path', () => {
    const straight = after([...towardsP2, answer('strength', 'strong')]);
    const round = after([
      ...towardsP2,
      back,
      back,
      answer('where-smelt', 'indoors'),
      answer('people-inside', 'no'),
      answer('strength', 'strong'),
    ]);
    const told = ({ events }: typeof straight) => {
      const { path: _, assessedAt: __, ...rest } = IncidentAssessed.data.parse(events[0]?.data);
      return rest;
    };
    expect(told(round)).toEqual(told(straight));
  });

  it('is refused at the first question', () => {
    expect(refusalOf(back)).toMatchObject({ rule: 'nothing-to-step-back-to' });
  });

  it('is recorded with who went back', () => {
    const { state } = after([answer('where-smelt', 'indoors'), back]);
    expect(openState(state).path).toMatchObject([{ leftAt: at(21), leftBy: by(21).by }]);
  });
});

describe('departing from the procedure on purpose', () => {
  it('is published at once when a question is skipped, with the reason', () => {
    const { events } = after([{ kind: 'skip', question: 'where-smelt', reason: 'The line broke up.' }]);
    expect(events).toMatchObject([
      {
        name: 'DecisionOverridden',
        data: { what: 'question-skipped', question: 'where-smelt', reason: 'The line broke up.' },
      },
    ]);
  });

  it('is published before the verdict that it leads to', () => {
    const chosen: Step = {
      kind: 'outcome',
      outcome: 'people-at-risk',
      reason: 'Engineer heard somebody call.',
    };
    const { state, events } = after([...towardsP2, chosen]);
    expect(events).toMatchObject([
      {
        name: 'DecisionOverridden',
        data: { what: 'outcome-chosen', question: 'strength', outcome: 'people-at-risk' },
      },
      { name: 'IncidentAssessed', data: { method: 'agent-judgement', priority: 'P1' } },
    ]);
    expect(state).toMatchObject({ verdict: { by: { id: 'agent' }, method: 'agent-judgement' } });
  });

  it('is not published when the step is refused', () => {
    expect(refusalOf({ kind: 'skip', question: 'people-inside', reason: 'No.' })).toMatchObject({
      rule: 'question-moved-on',
    });
    expect(refusalOf({ kind: 'outcome', outcome: 'gone', reason: 'No.' })).toMatchObject({
      rule: 'no-such-outcome',
    });
  });
});

describe('the acknowledgement by dispatch', () => {
  const openedAt: Instant = at(40);

  it('is recorded once and publishes nothing', () => {
    const decidedState = after([...towardsP2, answer('strength', 'strong')]).state;
    const first = markMobilised(decidedState, openedAt);
    expect(first).toMatchObject({ ok: true, events: [], state: { mobilisedAt: openedAt } });
    expect(first.ok && markMobilised(first.state, at(59))).toMatchObject({
      unchanged: true,
      state: { mobilisedAt: openedAt },
    });
  });

  it('changes nothing in an assessment without a verdict', () => {
    expect(markMobilised(opened().state, openedAt)).toMatchObject({ unchanged: true });
    expect(markMobilised(undefined, openedAt)).toMatchObject({ refusal: { rule: 'assessment-not-found' } });
  });
});
