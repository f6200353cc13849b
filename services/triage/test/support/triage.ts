import '@muster/test/support/quiet';
import { events, type DataOf, type EventName, type MusterEvent } from '@muster/contracts';
import { type IncidentId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { call, invoke, type HttpCall } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { expect } from 'vitest';
import * as z from 'zod';
import { sampleProcedure } from '@muster/procedures/sample';
import { depsOn } from '../../src/wiring/deps.ts';
import { AssessmentView } from '../../src/assessments/routes.ts';
import { ProcedureView } from '../../src/procedures/routes.ts';
import { useServiceTable } from '@muster/test/support/service-table';

/** Triage's own Lambdas on a table of a real engine. Call it at the top of a test file. */
export function useTriage() {
  const stores = useServiceTable('triage', depsOn);
  let calls = 0;
  const lambdas = async () => ({
    api: (await import('../../src/lambdas/api.ts')).handler,
    onEvents: (await import('../../src/lambdas/on-events.ts')).handler,
  });

  /** A lead's request, each under a key of its own unless the headers name one. */
  const send = async (method: string, path: string, body?: unknown, more: Partial<HttpCall> = {}) =>
    call((await lambdas()).api, {
      method,
      path,
      ...(body !== undefined && { body }),
      as: { username: 'lead', groups: ['lead'] },
      ...more,
      headers: { 'idempotency-key': `call-${(calls += 1)}`, ...more.headers },
    });

  /** Puts the events into one batch of the queue; gives how many of them failed. */
  const deliver = async <Name extends EventName>(
    ...messages: readonly [Name, DataOf<Name>, Partial<MusterEvent['metadata']>?][]
  ): Promise<number> => {
    const bodies = messages.map(([name, data, metadata]) => busMessage(name, data, metadata));
    return (await invoke((await lambdas()).onEvents, queueBatch(...bodies))).batchItemFailures.length;
  };

  /** A procedure of its own for a type of incident, in force. */
  const published = async (incidentType: string) => {
    const document = { ...sampleProcedure, incidentTypes: [incidentType] };
    const created = await send('POST', '/v1/procedures', document);
    expect(created.status).toBe(201);
    const { procedureId } = ProcedureView.parse(created.json());
    const publication = await send('POST', `/v1/procedures/${procedureId}/publication`, {});
    expect(publication.status).toBe(201);
    return { procedureId, publication, document };
  };

  return {
    stores,
    send,
    deliver,
    published,
    deliverReport: (data: DataOf<'IncidentReported'>, sequence = 1) =>
      deliver(['IncidentReported', data, { aggregate: { kind: 'INCIDENT', id: data.incidentId }, sequence }]),
    read: async (id: IncidentId) => AssessmentView.parse((await send('GET', assessment(id))).json()),
    answer: (id: IncidentId, question: string, given: string, more: Partial<HttpCall> = {}) =>
      send('POST', `${assessment(id)}/answers`, { question, answer: given }, more),
    history: async (id: IncidentId) =>
      (await stores().assessments.history(id)).map(({ name, metadata }) => [name, metadata.sequence]),
  };
}

export const assessment = (id: IncidentId): string => `/v1/incidents/${id}/assessment`;

const Problem = z.object({ rule: z.string(), about: z.record(z.string(), z.string()).optional() });
export const problem = (of: { json: () => unknown }) => Problem.parse(of.json());

/** The report of an incident of this type; the same name is the same incident. */
export const reported = (
  incidentType: string,
  name: string,
  more: Partial<DataOf<'IncidentReported'>> = {},
): DataOf<'IncidentReported'> => {
  const [example] = events.IncidentReported.examples;
  const data = events.IncidentReported.data.parse(example);
  return {
    ...data,
    incident: { ...data.incident, incidentType },
    incidentId: derivedId('inc', name),
    ...more,
  };
};
