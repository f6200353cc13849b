import { ProcedureId } from '@muster/core';
import { describe, expect, it } from 'vitest';
import {
  addWaitingReport,
  bringInForce,
  recordOpened,
  releaseType,
  type IncidentType,
} from '../../src/incident-types/domain/incident-type.ts';
import { at, ref, report, written } from '../support/samples.ts';

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

  it('is released by the procedure that holds it and by no other', () => {
    const served: IncidentType = { ...type, procedure: ref, inForceSince: at(1), waited: 3, opened: 3 };
    expect(written(releaseType(served, ref.procedureId)).state).toEqual({ ...type, waited: 3, opened: 3 });
    expect(releaseType(served, other.procedureId)).toMatchObject({ unchanged: true, state: served });
  });

  it('numbers the reports that wait and keeps how many were opened', () => {
    const { incidentId } = report();
    const first = written(addWaitingReport(undefined, 'flood', incidentId));
    const second = written(addWaitingReport(first.state, 'flood', incidentId));
    expect(second.childRows).toEqual([{ sk: 'WAITING#0000000002', data: { incidentId } }]);
    expect(written(recordOpened(second.state, 2)).state.opened).toBe(2);
    expect(recordOpened({ ...second.state, opened: 2 }, 1)).toMatchObject({
      unchanged: true,
      state: { opened: 2 },
    });
  });
});
