import { ProcedurePublished } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import { describe, expect, test } from 'vitest';
import { always } from '../support/samples.ts';
import { problem, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const admin = { as: { username: 'admin', groups: ['admin'] } };

const publish = (name: string, version: number, incidentTypes: string[]) => {
  const [example] = ProcedurePublished.examples;
  const procedureId = derivedId('prc', name);
  const data = ProcedurePublished.data.parse({ ...example, procedureId, version, incidentTypes });
  const metadata = { aggregate: { kind: 'PROCEDURE', id: procedureId }, sequence: version };
  return dispatch.deliver('on-events', 'ProcedurePublished', data, metadata);
};
const dispatching = (...incidentTypes: string[]) =>
  dispatch.api('PUT', '/v1/policies/auto-dispatch', { rules: [{ priority: 'P1', incidentTypes }] }, admin);

describe('a policy', () => {
  test('accepts any type while no procedure is known, and then only types that have one, in any order of events', async () => {
    expect((await dispatching('gas-alrm')).status).toBe(200);
    await publish('gas', 2, ['gas-alarm']);
    await publish('gas', 1, ['gas-alrm']);
    await publish('gas', 2, ['gas-alarm']);
    expect((await dispatching('gas-alrm')).status).toBe(200);
    const refused = await dispatching('gas-alrm', 'gas-alarm');
    expect([refused.status, problem(refused)]).toMatchObject([
      422,
      { rule: 'unknown-incident-type', about: { nearest: 'gas-alarm' } },
    ]);
    expect((await dispatching('gas-alarm')).status).toBe(200);
  });

  test('is refused a team whose name is very near one with people', async () => {
    const person = { name: 'Ann', team: 'north', skills: [], zones: ['harbour'], shifts: always };
    await dispatch.api('POST', '/v1/resources', person, admin);
    const telling = (team: string) => {
      const teams = { [team]: [{ name: 'Lead', email: 'lead@example.com' }] };
      return dispatch.api('PUT', '/v1/policies/contacts', { teams }, admin);
    };
    const slip = await telling('nroth');
    expect([slip.status, problem(slip).about]).toMatchObject([422, { field: 'teams', nearest: 'north' }]);
    expect((await telling('north')).status).toBe(200);
    expect((await telling('night-shift')).status).toBe(200);
  });
});
