import { ProcedurePublished } from '@muster/contracts';
import { ProcedureId, type Decision } from '@muster/core';
import { check, type Procedure } from '@muster/procedures';
import { describe, expect, it } from 'vitest';
import {
  addWaiting,
  bringInForce,
  noteOpened,
  release,
  type IncidentType,
} from '../src/domain/incident-type.ts';
import { publish, saveDraft, type ProcedureRecord } from '../src/domain/procedure-record.ts';
import { procedureItem } from '../src/present.ts';
import { at, by, gas, ref, report } from './fixtures.ts';

const written = <S>(decision: Decision<S>) => {
  if (!decision.ok || decision.unchanged) throw new Error('nothing was decided');
  return decision;
};
const draft = (document: Procedure = gas, record?: ProcedureRecord) =>
  written(saveDraft(record, ref.procedureId, document, by(1)));
const publication = (record: ProcedureRecord, document: Procedure = gas) =>
  publish(record, document, check(document), by(2));

describe('a draft', () => {
  it('is a row of its own each time, and the version in force stays as it is', () => {
    const published = written(publication(draft().state)).state;
    const second = draft({ ...gas, title: 'Smell of gas, new' }, published);
    expect(second.beside?.map(({ sk }) => sk)).toEqual(['DRAFT#0000000002']);
    expect(second.events).toEqual([]);
    expect(second.state.inForce).toEqual(published.inForce);
    expect([published, second.state].map((record) => procedureItem(record).unpublished)).toEqual([
      false,
      true,
    ]);
  });

  it('that is too large for its publication is refused when it is written', () => {
    const tests = Array.from({ length: 200 }, (_, at) => ({
      ...gas.tests[0],
      name: `${at}`,
      answers: {},
      skips: Array.from({ length: 60 }, () => 'question-with-a-long-name'),
      expect: 'escape',
    }));
    expect(saveDraft(undefined, ref.procedureId, { ...gas, tests }, by(1))).toMatchObject({
      refusal: { kind: 'invalid', rule: 'document-too-large' },
    });
  });
});

describe('publication', () => {
  it('says the whole document and keeps it as a version beside', () => {
    const { events, beside, state } = written(publication(draft().state));
    expect(ProcedurePublished.data.parse(events[0]?.data)).toMatchObject({
      ...ref,
      document: gas,
      publishedAt: at(2),
    });
    expect(beside).toMatchObject([
      { sk: 'VERSION#0000000001', data: { document: gas, publishedBy: { id: 'agent' } } },
    ]);
    expect(state.inForce).toMatchObject({ version: 1, revision: 1 });
  });

  it('is refused with every finding and its place', () => {
    const unsound = { ...gas, start: 'nowhere', tests: [] };
    expect(publication(draft(unsound).state, unsound)).toMatchObject({
      refusal: {
        rule: 'procedure-not-sound',
        about: {
          'start (target-missing)': 'There is no question nowhere.',
          'tests (tests-missing)': 'A procedure needs at least one test case of its own.',
        },
      },
    });
  });

  it('is refused when its own test case fails', () => {
    const failing = {
      ...gas,
      tests: [{ name: 'drains', answers: { 'where-smelt': 'drains' }, expect: 'escape' }],
    };
    const refused = publication(draft(failing).state, failing);
    expect(refused).toMatchObject({ refusal: { rule: 'procedure-not-sound' } });
    expect(JSON.stringify(refused)).toContain('It ends in outcome other-utility, not in escape.');
  });

  it('of a draft that is in force already is refused, so that no version says nothing new', () => {
    const { state } = written(publication(draft().state));
    expect(publication(state)).toMatchObject({ refusal: { rule: 'nothing-to-publish' } });
  });
});

describe('a type of incident', () => {
  const type: IncidentType = { incidentType: 'smell-of-gas', waited: 0, opened: 0 };
  const other = { procedureId: ProcedureId.parse('prc_01kdxqz5m8e6ws3y1z0v7g4h2f'), version: 4 };

  it('has one procedure in force: a new version of it follows, another procedure is refused', () => {
    const served = written(bringInForce(undefined, 'smell-of-gas', ref, at(1))).state;
    expect(written(bringInForce(served, 'smell-of-gas', { ...ref, version: 2 }, at(2))).state).toMatchObject({
      procedure: { ...ref, version: 2 },
      inForceSince: at(2),
    });
    expect(bringInForce(served, 'smell-of-gas', other, at(3))).toMatchObject({
      refusal: { rule: 'incident-type-taken', about: { procedureId: ref.procedureId } },
    });
  });

  it('is let go by the procedure that held it, and by no other', () => {
    const served: IncidentType = { ...type, procedure: ref, inForceSince: at(1), waited: 3, opened: 3 };
    expect(written(release(served, ref.procedureId)).state).toEqual({ ...type, waited: 3, opened: 3 });
    expect(release(served, other.procedureId)).toMatchObject({ unchanged: true, state: served });
  });

  it('numbers the reports that wait, and never forgets how many were opened', () => {
    const { incidentId } = report();
    const first = written(addWaiting(undefined, 'flood', incidentId));
    const second = written(addWaiting(first.state, 'flood', incidentId));
    expect(second.beside).toEqual([{ sk: 'WAITING#0000000002', data: { incidentId } }]);
    expect(written(noteOpened(second.state, 2)).state.opened).toBe(2);
    expect(noteOpened({ ...second.state, opened: 2 }, 1)).toMatchObject({
      unchanged: true,
      state: { opened: 2 },
    });
  });
});
