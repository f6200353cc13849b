import '../support/quiet.ts';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventMetadata, type MusterEvent } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import { Table } from '@muster/store';
import { expect, test } from 'vitest';
import { depsOn, type Deps } from '../../services/triage/src/wiring/deps.ts';
import { openAssessment } from '../../services/triage/src/assessments/open-assessment.ts';
import { openWaitingAssessments } from '../../services/triage/src/assessments/open-waiting-assessments.ts';
import { createProcedure } from '../../services/triage/src/procedures/create-procedure.ts';
import { publishProcedure } from '../../services/triage/src/procedures/publish-procedure.ts';
import { takeStep } from '../../services/triage/src/assessments/take-step.ts';
import { sampleProcedure } from '@muster/procedures/sample';
import { useEngine } from '../support/engine.ts';
import { timedOut } from '../support/fault.ts';
import { cause } from '../support/sample-aggregate.ts';
import { reported } from '../../services/triage/test/support/triage.ts';

const engine = useEngine();
const procedureId = derivedId('prc', 'gas');
const document = { ...sampleProcedure, incidentTypes: ['gas-fault'] };
const { incidentId } = reported('gas-fault', 'fault');

const report: MusterEvent<'IncidentReported'> = {
  name: 'IncidentReported',
  data: reported('gas-fault', 'fault'),
  metadata: EventMetadata.parse({
    id: derivedId('evt', 'report'),
    contractVersion: 1,
    occurredAt: '2026-01-05T09:16:10.000Z',
    aggregate: { kind: 'INCIDENT', id: incidentId },
    sequence: 1,
    correlationId: 'con_first',
    causationId: 'request-1',
    actor: { kind: 'user', id: 'agent' },
    exercise: false,
  }),
};

/** The life of one incident, each step under a cause of its own: repeating a step repeats its cause. */
const life = (deps: Deps): readonly (() => Promise<unknown>)[] => {
  const answer = (question: string, given: string) => () =>
    takeStep(deps, incidentId, { kind: 'answer', question, answer: given }, cause(`answer ${question}`));
  return [
    () => openAssessment(deps, report, cause('report')),
    () => createProcedure(deps, procedureId, document, cause('draft')),
    () => publishProcedure(deps, procedureId, cause('publication')),
    async () => {
      const [published] = await deps.procedures.history(procedureId);
      if (published?.name === 'ProcedurePublished')
        await openWaitingAssessments(deps, published, cause('published'));
    },
    answer('where-smelt', 'indoors'),
    answer('people-inside', 'no'),
    answer('strength', 'strong'),
  ];
};

/** Fails the n-th command that is sent, before it is carried out or after; gives how many were sent in all. */
const failAt = (client: DynamoDBClient, failing: number, when: 'before' | 'after') => {
  let sent = 0;
  client.middlewareStack.add(
    (next) => async (request) => {
      sent += 1;
      if (sent !== failing) return next(request);
      if (when === 'after') await next(request);
      throw timedOut();
    },
    { step: 'initialize', name: 'one-fault', priority: 'high' },
  );
  return () => sent;
};

const run = async (failing: number, when: 'before' | 'after') => {
  const name = await engine.table('triage-faults');
  const client = engine.client();
  const sent = failAt(client, failing, when);
  const steps = life(depsOn(new Table({ client, name })));
  let faults = 0;
  for (const step of steps) {
    await step().catch(() => {
      faults += 1;
      return step();
    });
  }
  const { assessments, procedures, incidentTypes } = depsOn(new Table({ client: engine.client(), name }));
  const said = [...(await procedures.history(procedureId)), ...(await assessments.history(incidentId))];
  const { state } = await assessments.load(incidentId);
  const type = (await incidentTypes.load('gas-fault')).state;
  return {
    faults,
    sent: sent(),
    outcome: {
      said: said.map((event) => `${event.name} ${event.metadata.sequence}`),
      verdict: state?.status === 'decided' ? state.verdict.outcome : state?.status,
      steps: state?.status === 'decided' ? state.path.length : 0,
      waiting: type && [type.waited, type.opened],
    },
  };
};

test('one lost answer or call anywhere in an incident’s triage loses nothing and doubles nothing', async () => {
  const without = await run(0, 'before');
  expect(without).toMatchObject({
    faults: 0,
    outcome: {
      said: ['ProcedurePublished 1', 'AssessmentStarted 1', 'IncidentAssessed 2'],
      verdict: 'escape',
      steps: 3,
      waiting: [1, 1],
    },
  });
  expect(without.sent).toBeGreaterThan(20);
  for (const when of ['before', 'after'] as const) {
    for (let failing = 1; failing <= without.sent; failing += 1) {
      const { faults, outcome } = await run(failing, when);
      expect({ failing, when, faults, outcome }).toEqual({
        failing,
        when,
        faults: 1,
        outcome: without.outcome,
      });
    }
  }
});
