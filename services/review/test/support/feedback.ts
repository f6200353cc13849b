import '@muster/test/support/quiet';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { events, type DataOf, type IncidentEvidence, type MusterEvent } from '@muster/contracts';
import type { IncidentId } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { lettersIn } from '@muster/notifications/letter-store';
import { serve } from '@muster/runtime/http/serve';
import { httpEvent, invoke, type HttpCall } from '@muster/runtime/testing/invoke';
import { AggregateStore, Table } from '@muster/store';
import { capacityMeter } from '@muster/test/support/capacity';
import { clockAt } from '@muster/test/support/clock';
import { CURSOR_KEY } from '@muster/test/support/cursor-key';
import { useEngine } from '@muster/test/support/engine';
import { listsAtOnce } from '@muster/test/support/lists-at-once';
import { useMailProvider } from '@muster/test/support/mail-provider';
import { cause } from '@muster/test/support/sample-aggregate';
import { complaintHandlers } from '../../src/feedback/handlers.ts';
import { logClassifiedContact } from '../../src/feedback/log-complaint.ts';
import { moveLimits } from '../../src/feedback/move-limits.ts';
import { complaintRoutes } from '../../src/feedback/routes.ts';
import { recordLetterOutcome } from '../../src/feedback/send-letter.ts';
import { overdueNoticeKind } from '../../src/feedback/store.ts';
import { tellOverdue } from '../../src/feedback/tell-overdue.ts';
import { letterStoresOf } from '../../src/wiring/deps.ts';
import { reviewOn } from './review.ts';

export const ann = { username: 'ann', groups: ['lead', 'team.north'] };
export const ben = { username: 'ben', groups: ['lead', 'team.north'] };
export const cleo = { username: 'cleo', groups: ['lead', 'team.north'] };
export const stranger = { username: 'sam', groups: ['lead', 'team.south'] };
export const admin = { username: 'adam', groups: ['admin'] };

export const logged = {
  team: 'north',
  kind: 'complaint',
  profile: 'lgsco',
  words: 'Nobody came for an hour.',
  outcomeWanted: 'An apology',
  severity: 'high',
  safety: true,
};

const Answer = z.looseObject({
  complaintId: z.string().default(''),
  letterId: z.string().default(''),
  rule: z.string().default(''),
  status: z.union([z.string(), z.number()]).optional(),
  text: z.string().default(''),
  state: z.string().optional(),
  faults: z.array(z.unknown()).default([]),
  attention: z.array(z.string()).default([]),
  limits: z
    .array(
      z.looseObject({
        limit: z.string(),
        lastDay: z.string(),
        state: z.string(),
        explained: z.array(z.string()),
        moves: z.array(z.looseObject({ from: z.string(), to: z.string(), why: z.string() })),
      }),
    )
    .default([]),
});

const metadataOf = (name: 'ContactClassified' | 'LetterSent' | 'LetterFailed', exercise = false) => ({
  id: newId('evt'),
  contractVersion: 1,
  occurredAt: cause(name).at,
  aggregate: { kind: 'CONTACT', id: 'con' },
  sequence: 1,
  correlationId: 'con',
  causationId: 'request',
  actor: { kind: 'user' as const, id: 'agent' },
  exercise,
});

export const classifiedEvent = (
  changes: Partial<DataOf<'ContactClassified'>> = {},
  exercise = false,
): MusterEvent<'ContactClassified'> => ({
  name: 'ContactClassified',
  metadata: metadataOf('ContactClassified', exercise),
  data: {
    ...events.ContactClassified.data.parse(events.ContactClassified.examples[0]),
    ...changes,
  },
});

/** Queries and complaints as review's Lambdas run them, on a table of a real engine. Call it at the top of a test file. */
export function useFeedback() {
  const engine = useEngine();
  const provider = useMailProvider();

  const fresh = async (start = '2026-12-23T17:45:00Z') => {
    const clock = clockAt(start);
    const meter = capacityMeter();
    const tableName = await engine.table('review');
    const listMeter = capacityMeter();
    const client = listsAtOnce(meter.count(engine.client()), listMeter.count(engine.client()));
    const table = new Table({ client, name: tableName });
    /** What monitoring says; `silent`: it does not answer. */
    const incidents = new Map<IncidentId, IncidentEvidence | 'silent'>();
    const deps = {
      ...reviewOn(table, clock.now),
      ...letterStoresOf(table),
      overdueNotices: new AggregateStore(table, overdueNoticeKind),
      texts: lettersIn(new S3Client({}), 'mail'),
      homeZone: 'Europe/London',
      askIncident: (incidentId: IncidentId) => {
        const known = incidents.get(incidentId);
        return known === 'silent'
          ? Promise.reject(new Error('monitoring does not answer'))
          : Promise.resolve(known ?? { known: false as const });
      },
    };
    const lambda = serve(
      { service: 'review', lambda: 'complaints', routes: complaintRoutes },
      complaintHandlers(deps),
      { clock: clock.now, cursorKey: () => Promise.resolve(CURSOR_KEY) },
    );
    let requests = 0;
    const api = async (method: string, path: string, more: Omit<HttpCall, 'method' | 'path'> = {}) => {
      const event = httpEvent({ method, path, as: ann, ...more });
      requests += 1;
      const requestContext = { ...event.requestContext, requestId: `request-${requests}` };
      const answer = await invoke(lambda, { ...event, requestContext });
      const { statusCode = 500, headers = {}, body = '' } = answer;
      const isJson = /json/.test(String(headers['content-type']));
      const json: unknown = isJson ? JSON.parse(body) : {};
      return { status: statusCode, headers, text: body, json, body: Answer.parse(json) };
    };
    const causeNow = (key: string) =>
      cause(key, { at: clock.now(), actor: { kind: 'system', id: 'review' } });
    const post = (id: string, what: string, body: object = {}, as = ann) =>
      api('POST', `/v1/complaints/${id}/${what}`, { as, body, headers: { 'if-match': '*' } });
    return {
      deps,
      incidents,
      meter,
      /** Of what the relay would write. */
      listMeter,
      tableName,
      clock,
      api,
      post,
      log: async (more: object = {}) =>
        (await api('POST', '/v1/complaints', { body: { ...logged, ...more } })).body,
      read: async (id: string) => {
        const { json } = await api('GET', `/v1/complaints/${id}`);
        return z.looseObject({ complaint: Answer, letters: z.array(Answer) }).parse(json);
      },
      /** Drafts a letter, fills its blanks in and releases it. */
      letter: async (id: string, purpose: string, as = ann, more: object = {}) => {
        const drafted = await post(id, 'letters', { purpose, ...more }, as);
        if (drafted.status !== 201) return drafted;
        const { letterId, text } = drafted.body;
        const filled = text.replaceAll(/\[[^\]]+\]|\{\{[^}]+\}\}/g, 'as you wrote');
        await api('PATCH', `/v1/complaints/${id}/letters/${letterId}`, {
          as,
          body: { text: filled },
          headers: { 'if-match': String(drafted.headers['etag']) },
        });
        return post(id, `letters/${letterId}/sending`, {}, as);
      },
      classify: (event = classifiedEvent()) => logClassifiedContact(deps, event, causeNow(event.metadata.id)),
      intakeSays: (
        name: 'LetterSent' | 'LetterFailed',
        ids: { complaintId: string; letterId: string },
        more: object = {},
      ) => {
        const example = events[name].data.parse({ ...events[name].examples[0], ...ids, ...more });
        const event = { name, metadata: metadataOf(name), data: example } as
          | MusterEvent<'LetterSent'>
          | MusterEvent<'LetterFailed'>;
        return recordLetterOutcome(deps, event, causeNow(event.metadata.id));
      },
      setSettings: async (given: object) => {
        const { headers, json } = await api('GET', '/v1/complaint-settings', { as: admin });
        const { profile, calendar, tell } = z.looseObject({}).parse(json);
        return api('PUT', '/v1/complaint-settings', {
          as: admin,
          body: { profile, calendar, tell, ...given },
          headers: { 'if-match': String(headers['etag']) },
        });
      },
      calendarWith: (changes: object[], nation = 'england-and-wales') => ({
        nation,
        zone: 'Europe/London',
        workingDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
        hours: { from: '09:00', to: '17:00' },
        changes,
      }),
      moveLimits: () => moveLimits(deps, causeNow(newId('req'))),
      tellOverdue: () => tellOverdue(deps, causeNow(newId('req'))),
    };
  };
  return { ...provider, engine, fresh };
}
