import { describe, expect, test } from 'vitest';
import { sampleProcedure } from '@muster/procedures/sample';
import { ProcedureView, PublicationView } from '../../src/procedures/routes.ts';
import { problem, reported, useTriage } from '../support/triage.ts';

const { answer, deliverReport, published, send, stores } = useTriage();

describe('a procedure', () => {
  test('is kept as it was published, whatever becomes of its draft', async () => {
    const { procedureId, publication, document } = await published('gas-kept');
    expect(PublicationView.parse(publication.json())).toMatchObject({ procedureId, version: 1 });
    const location = publication.headers['location'] ?? '';
    const before = await send('GET', location);
    expect(before.json()).toMatchObject({ version: 1, document, publishedBy: { id: 'lead' } });

    const path = `/v1/procedures/${procedureId}`;
    const etag = (await send('GET', path)).headers['etag'] ?? '';
    const revised = { ...document, title: 'Smell of gas, revised' };
    expect((await send('PUT', path, revised)).status).toBe(412);
    expect((await send('PUT', path, revised, { headers: { 'if-match': '"99"' } })).status).toBe(412);
    const saved = await send('PUT', path, revised, { headers: { 'if-match': etag } });
    expect(ProcedureView.parse(saved.json())).toMatchObject({
      revision: 2,
      unpublished: true,
      inForce: { version: 1 },
    });
    await send('POST', `${path}/publication`, {});

    expect((await send('GET', location)).body).toBe(before.body);
    expect((await send('GET', `${path}/versions/2`)).json()).toMatchObject({ document: revised });
    expect((await send('GET', `${path}/versions/3`)).status).toBe(404);
    expect((await stores().incidentTypes.load('gas-kept')).state?.procedure).toEqual({
      procedureId,
      version: 2,
    });
  });

  test('published again under the key of an older publication is answered with that one', async () => {
    const { procedureId, document } = await published('gas-older');
    const path = `/v1/procedures/${procedureId}`;
    const publishAs = async (title: string, key: string) => {
      await send('PUT', path, { ...document, title }, { headers: { 'if-match': '*' } });
      return send('POST', `${path}/publication`, {}, { headers: { 'idempotency-key': key } });
    };
    const second = await publishAs('Second', 'publish-second');
    await publishAs('Third', 'publish-third');
    const again = await send(
      'POST',
      `${path}/publication`,
      {},
      { headers: { 'idempotency-key': 'publish-second' } },
    );
    expect([again.status, again.body]).toEqual([201, second.body]);
    expect(again.headers['location']).toBe(`${path}/versions/2`);
    expect((await send('GET', `${path}/versions/4`)).status).toBe(404);
  });

  test('a save repeated after a colleague saved shows the colleague’s draft under its ETag', async () => {
    const { procedureId, document } = await published('gas-repeated');
    const path = `/v1/procedures/${procedureId}`;
    const save = (title: string, key: string) =>
      send('PUT', path, { ...document, title }, { headers: { 'if-match': '*', 'idempotency-key': key } });
    await save('Mine', 'k1');
    const theirs = await save('Theirs', 'k2');
    const again = await save('Mine', 'k1');
    expect([again.status, again.headers['etag']]).toEqual([200, theirs.headers['etag']]);
    expect(again.json()).toMatchObject({ revision: 3, document: { title: 'Theirs' } });
  });

  test('keeps an open assessment on the version it was opened under', async () => {
    const { procedureId, document } = await published('gas-version');
    const { incidentId } = reported('gas-version', 'version');
    await deliverReport(reported('gas-version', 'version'));
    const path = `/v1/procedures/${procedureId}`;
    await send('PUT', path, { ...document, title: 'Newer' }, { headers: { 'if-match': '*' } });
    expect((await send('POST', `${path}/publication`)).status).toBe(201);
    const ended = await answer(incidentId, 'where-smelt', 'drains');
    expect(ended.json()).toMatchObject({
      status: 'decided',
      procedure: { version: 1, title: sampleProcedure.title },
    });
  });

  test('that is not sound stays a draft, and every finding is named with its place', async () => {
    const created = await send('POST', '/v1/procedures', {
      ...sampleProcedure,
      incidentTypes: ['unsound'],
      start: 'nowhere',
    });
    const { procedureId, findings } = ProcedureView.parse(created.json());
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'target-missing', where: 'start' }));
    const refused = await send('POST', `/v1/procedures/${procedureId}/publication`);
    expect([refused.status, problem(refused).rule]).toEqual([409, 'procedure-not-sound']);
    expect(problem(refused).about).toHaveProperty(['start (target-missing)']);
    expect((await send('GET', `/v1/procedures/${procedureId}/versions/1`)).status).toBe(404);
  });

  test('cannot take a type from another that is in force; dropping the type frees it', async () => {
    const { procedureId, document } = await published('shared');
    const rival = ProcedureView.parse((await send('POST', '/v1/procedures', document)).json());
    const publish = () => send('POST', `/v1/procedures/${rival.procedureId}/publication`);
    expect(problem(await publish())).toMatchObject({ rule: 'incident-type-taken', about: { procedureId } });

    const path = `/v1/procedures/${procedureId}`;
    await send('PUT', path, { ...document, incidentTypes: ['moved-away'] }, { headers: { 'if-match': '*' } });
    await send('POST', `${path}/publication`);
    expect((await publish()).status).toBe(201);
  });

  test('is published once under one key, and refused under another while nothing is new', async () => {
    const created = await send('POST', '/v1/procedures', { ...sampleProcedure, incidentTypes: ['gas-key'] });
    const { procedureId } = ProcedureView.parse(created.json());
    const publish = (key: string) =>
      send('POST', `/v1/procedures/${procedureId}/publication`, {}, { headers: { 'idempotency-key': key } });
    const [first, again] = [await publish('once'), await publish('once')];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(problem(await publish('other'))).toMatchObject({ rule: 'nothing-to-publish' });
    expect(await stores().procedures.history(procedureId)).toHaveLength(1);
  });

  test('is a lead’s to write and an agent’s to read', async () => {
    const agent = { as: { username: 'agent', groups: ['agent'] } };
    expect((await send('POST', '/v1/procedures', sampleProcedure, agent)).status).toBe(403);
    expect((await send('GET', '/v1/procedures', undefined, agent)).status).toBe(200);
  });
});
