import { ProcedurePublished } from '@muster/contracts';
import { check, type Procedure } from '@muster/procedures';
import { sampleProcedure } from '@muster/procedures/sample';
import { describe, expect, it } from 'vitest';
import {
  publishDraft,
  readDraftRow,
  readVersionRow,
  saveDraft,
  type ProcedureRecord,
} from '../../src/procedures/domain/procedure-record.ts';
import { procedureItem } from '../../src/procedures/views.ts';
import { at, by, ref, written } from '../support/samples.ts';

const draft = (document: Procedure = sampleProcedure, record?: ProcedureRecord) =>
  written(saveDraft(record, ref.procedureId, document, by(1)));
const publication = (record: ProcedureRecord, document: Procedure = sampleProcedure) =>
  publishDraft(record, document, check(document), by(2));

it('kept while its plans could name another channel is read without that step, as a draft and as a version', () => {
  const old = { deadline: 'understood', step: { do: 'try-next-channel' } };
  const plans = Object.fromEntries(
    Object.entries(sampleProcedure.plans).map(
      ([name, plan]) => [name, { ...plan, escalation: [...plan.escalation, old] }] as const,
    ),
  );
  const kept = { ...sampleProcedure, plans };
  expect(readDraftRow({ document: kept })).toEqual(sampleProcedure);
  const version = { publishedAt: at(1), publishedBy: by(1).by };
  expect(readVersionRow({ document: kept, ...version })).toMatchObject({ document: sampleProcedure });
});

describe('a draft', () => {
  it('is a new row each time and leaves the version in force as it is', () => {
    const published = written(publication(draft().state)).state;
    const second = draft({ ...sampleProcedure, title: 'Smell of gas, new' }, published);
    expect(second.childRows?.map(({ sk }) => sk)).toEqual(['DRAFT#0000000002']);
    expect(second.events).toEqual([]);
    expect(second.state.inForce).toEqual(published.inForce);
    expect([published, second.state].map((record) => procedureItem(record).unpublished)).toEqual([
      false,
      true,
    ]);
  });

  it('that is too large to publish is refused when it is saved', () => {
    const tests = Array.from({ length: 200 }, (_, at) => ({
      ...sampleProcedure.tests[0],
      name: `${at}`,
      answers: {},
      skips: Array.from({ length: 60 }, () => 'question-with-a-long-name'),
      expect: 'escape',
    }));
    expect(saveDraft(undefined, ref.procedureId, { ...sampleProcedure, tests }, by(1))).toMatchObject({
      refusal: { kind: 'invalid', rule: 'document-too-large' },
    });
  });
});

describe('publication', () => {
  it('carries the whole document in its event and keeps it in a version row', () => {
    const { events, childRows, state } = written(publication(draft().state));
    expect(ProcedurePublished.data.parse(events[0]?.data)).toMatchObject({
      ...ref,
      document: sampleProcedure,
      publishedAt: at(2),
    });
    expect(childRows).toMatchObject([
      { sk: 'VERSION#0000000001', data: { document: sampleProcedure, publishedBy: { id: 'agent' } } },
    ]);
    expect(state.inForce).toMatchObject({ version: 1, revision: 1 });
  });

  it('is refused with every finding and its place', () => {
    const unsound = { ...sampleProcedure, start: 'nowhere', tests: [] };
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
      ...sampleProcedure,
      tests: [{ name: 'drains', answers: { 'where-smelt': 'drains' }, expect: 'escape' }],
    };
    const refused = publication(draft(failing).state, failing);
    expect(refused).toMatchObject({ refusal: { rule: 'procedure-not-sound' } });
    expect(JSON.stringify(refused)).toContain('It ends in outcome other-utility, not in escape.');
  });

  it('of a draft that is in force already is refused, so that every version differs', () => {
    const { state } = written(publication(draft().state));
    expect(publication(state)).toMatchObject({ refusal: { rule: 'nothing-to-publish' } });
  });
});
