import { events } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sampleProcedure } from '@muster/procedures/sample';
import { AssessmentView } from '../../src/assessments/routes.ts';
import { assessment, problem, reported, useTriage } from '../support/triage.ts';

const { answer, deliver, deliverReport, history, published, read, send, stores } = useTriage();

describe('a reported incident', () => {
  test('has one assessment, however often and from wherever its report arrives', async () => {
    await published('gas-once');
    const report = reported('gas-once', 'once');
    await Promise.all([deliverReport(report), deliverReport(report), deliverReport(report, 2)]);
    await deliverReport(report);
    expect(await history(report.incidentId)).toEqual([['AssessmentStarted', 1]]);
    expect(await read(report.incidentId)).toMatchObject({
      status: 'open',
      now: { question: 'where-smelt', why: 'Gas gathers indoors.' },
      path: [],
    });
  });

  test('that triage does not know yet answers 404 and says to ask again in a second', async () => {
    const unknown = await send('GET', assessment(derivedId('inc', 'unknown')));
    expect([unknown.status, unknown.headers['retry-after']]).toEqual([404, '1']);
  });

  test('keeps its first cause and its exercise mark in what an agent decides later', async () => {
    await published('gas-drill');
    const report = reported('gas-drill', 'drill');
    await deliver(['IncidentReported', report, { exercise: true, correlationId: 'con_first' }]);
    await answer(report.incidentId, 'where-smelt', 'drains');
    const said = await stores().assessments.history(report.incidentId);
    expect(said.map(({ metadata }) => [metadata.exercise, metadata.correlationId])).toEqual([
      [true, 'con_first'],
      [true, 'con_first'],
    ]);
  });
});

describe('an agent', () => {
  test('answers one question at a time, steps back, and only the final path decides', async () => {
    const { procedureId } = await published('gas-path');
    const { incidentId } = reported('gas-path', 'path');
    await deliverReport(reported('gas-path', 'path'));
    await answer(incidentId, 'where-smelt', 'indoors');
    await answer(incidentId, 'people-inside', 'no');
    await send('POST', `${assessment(incidentId)}/back`);
    await send('POST', `${assessment(incidentId)}/back`, {});
    await answer(incidentId, 'where-smelt', 'indoors');
    const last = await answer(incidentId, 'people-inside', 'yes');

    expect(last.status).toBe(200);
    expect(AssessmentView.parse(last.json())).toMatchObject({
      status: 'decided',
      procedure: { procedureId, version: 1, title: sampleProcedure.title },
      verdict: {
        priority: 'P1',
        method: 'guided-procedure',
        by: { id: 'lead' },
        reasons: ['People are inside.', 'Where can you smell it? Indoors', 'Is anybody still inside? Yes'],
      },
    });
    const view = await read(incidentId);
    const steps = view.status === 'decided' ? view.path : [];
    expect(steps.map(({ step, answered }) => [answered, step.leftAt !== undefined])).toEqual([
      ['Indoors', true],
      ['No', true],
      ['Indoors', false],
      ['Yes', false],
    ]);
    expect(await history(incidentId)).toEqual([
      ['AssessmentStarted', 1],
      ['IncidentAssessed', 2],
    ]);
  });

  test('who answers a question that has moved on is told the one asked now, and who moved on to it', async () => {
    await published('gas-moved');
    const { incidentId } = reported('gas-moved', 'moved');
    await deliverReport(reported('gas-moved', 'moved'));
    const pressed = await Promise.all([
      answer(incidentId, 'where-smelt', 'indoors'),
      answer(incidentId, 'where-smelt', 'indoors'),
    ]);
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = pressed.find(({ status }) => status === 409);
    expect(late && problem(late)).toMatchObject({
      rule: 'question-moved-on',
      about: {
        question: 'people-inside',
        text: 'Is anybody still inside?',
        changedBy: 'lead',
      },
    });
  });

  test('who sends one answer twice under one key has answered once; another body under it is refused', async () => {
    await published('gas-twice');
    const { incidentId } = reported('gas-twice', 'twice');
    await deliverReport(reported('gas-twice', 'twice'));
    const key = { headers: { 'idempotency-key': 'press-1' } };
    const first = await answer(incidentId, 'where-smelt', 'indoors', key);
    const again = await answer(incidentId, 'where-smelt', 'indoors', key);
    expect([again.status, again.body, again.headers['etag']]).toEqual([
      200,
      first.body,
      first.headers['etag'],
    ]);
    expect((await answer(incidentId, 'where-smelt', 'drains', key)).status).toBe(422);
  });

  test('who leaves the path says why, and it is told before the verdict', async () => {
    await published('gas-left');
    const { incidentId } = reported('gas-left', 'left');
    await deliverReport(reported('gas-left', 'left'));
    const path = `${assessment(incidentId)}/override`;
    const silent = await send('POST', path, { kind: 'skip', question: 'where-smelt', reason: '\u200b' });
    expect(silent.status).toBe(422);
    await send('POST', path, {
      kind: 'skip',
      question: 'where-smelt',
      reason: 'Line <b>broke</b> & \u202eback',
    });
    await send('POST', path, { kind: 'outcome', outcome: 'escape', reason: 'Heard it hiss.' });
    const said = await stores().assessments.history(incidentId);
    expect(said.map(({ name, data }) => [name, 'reason' in data ? data.reason : undefined])).toEqual([
      ['AssessmentStarted', undefined],
      ['DecisionOverridden', 'Line <b>broke</b> & \ufffdback'],
      ['DecisionOverridden', 'Heard it hiss.'],
      ['IncidentAssessed', undefined],
    ]);
  });

  test('sees the open assessments, the next due first, until they have their verdict', async () => {
    await published('gas-listed');
    const early = reported('gas-listed', 'early');
    const late = reported('gas-listed', 'late');
    const [first, second] = [
      {
        ...early,
        incident: {
          ...early.incident,
          reportedAt: events.IncidentReported.data.shape.contactReceivedAt.parse('2025-01-01T00:00:00.000Z'),
        },
      },
      late,
    ];
    await Promise.all([deliverReport(second), deliverReport(first)]);
    const listed = async () =>
      z
        .object({ items: z.array(z.object({ incidentId: z.string() })) })
        .parse((await send('GET', '/v1/assessments?limit=100')).json())
        .items.map(({ incidentId }) => incidentId)
        .filter((id) => [first.incidentId, second.incidentId].map(String).includes(id));
    expect(await listed()).toEqual([first.incidentId, second.incidentId]);
    await answer(first.incidentId, 'where-smelt', 'drains');
    expect(await listed()).toEqual([second.incidentId]);
  });
});

describe('an outcome stated by a source', () => {
  test('decides at once where the procedure lets it, and waits for an agent where not', async () => {
    await published('gas-stated');
    const trusted = reported('gas-stated', 'trusted', { statedOutcome: 'alarm-confirmed' });
    const presumed = reported('gas-stated', 'presumed', { statedOutcome: 'escape' });
    await deliverReport(trusted);
    await deliverReport(presumed);
    expect(await history(trusted.incidentId)).toEqual([
      ['AssessmentStarted', 1],
      ['IncidentAssessed', 2],
    ]);
    expect(await read(trusted.incidentId)).toMatchObject({
      verdict: { method: 'source-stated', by: { kind: 'source' } },
    });
    expect(await read(presumed.incidentId)).toMatchObject({
      status: 'open',
      statedOutcome: 'escape',
      declinedStatement: { because: 'The procedure does not let a source state this outcome.' },
    });
  });
});

describe('an incident of a type without a procedure', () => {
  const hearPublication = async (procedureId: string) => {
    const [event] = (await stores().procedures.history(procedureId)).filter(
      ({ name }) => name === 'ProcedurePublished',
    );
    if (event?.name !== 'ProcedurePublished') throw new Error('no publication was said');
    return deliver(['ProcedurePublished', event.data, event.metadata]);
  };

  test('waits in sight, takes no answer, and is opened when a procedure is published', async () => {
    const reports = ['a', 'b', 'c'].map((name) => reported('flood', `flood-${name}`));
    for (const report of reports) await deliverReport(report);
    const { incidentId } = reported('flood', 'flood-a');
    expect(await read(incidentId)).toMatchObject({ status: 'waiting-for-procedure' });
    expect(problem(await answer(incidentId, 'where-smelt', 'indoors'))).toMatchObject({
      rule: 'waiting-for-procedure',
    });
    const list = await send('GET', '/v1/assessments?status=waiting-for-procedure');
    const listed = z.object({ items: z.array(z.object({ incidentId: z.string() })) }).parse(list.json());
    expect(new Set(listed.items.map((item) => item.incidentId))).toEqual(
      new Set(reports.map((report) => report.incidentId)),
    );

    const { procedureId } = await published('flood');
    await hearPublication(procedureId);
    await hearPublication(procedureId);
    for (const report of reports) {
      expect(await history(report.incidentId)).toEqual([['AssessmentStarted', 1]]);
      expect(await read(report.incidentId)).toMatchObject({ status: 'open', procedure: { procedureId } });
    }
    expect((await stores().incidentTypes.load('flood')).state).toMatchObject({ waited: 3, opened: 3 });
  });

  test('is never missed by a publication at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const type = `race-${round}`;
      const report = reported(type, type);
      const [{ procedureId }] = await Promise.all([published(type), deliverReport(report)]);
      await hearPublication(procedureId);
      expect(await read(report.incidentId)).toMatchObject({ status: 'open' });
    }
  });
});

describe('the verdict', () => {
  test('is marked as taken on when dispatch says so, twice or not, and an unknown one goes back to the queue', async () => {
    await published('gas-handed');
    const { incidentId } = reported('gas-handed', 'handed');
    await deliverReport(reported('gas-handed', 'handed'));
    await send('POST', `${assessment(incidentId)}/override`, {
      kind: 'outcome',
      outcome: 'escape',
      reason: 'Sure.',
    });
    const opened = {
      ...events.MobilisationOpened.data.parse(events.MobilisationOpened.examples[0]),
      incidentId,
    };
    expect(await deliver(['MobilisationOpened', opened], ['MobilisationOpened', opened])).toBe(0);
    expect(await read(incidentId)).toMatchObject({ status: 'decided', mobilisedAt: opened.openedAt });
    const unknown = { ...opened, incidentId: derivedId('inc', 'never-reported') };
    expect(await deliver(['MobilisationOpened', unknown, { sequence: 9 }])).toBe(1);
  });
});
