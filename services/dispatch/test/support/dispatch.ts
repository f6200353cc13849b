import '@muster/test/support/quiet';
import {
  type DataOf,
  type EventName,
  type IncidentFacts,
  type MusterEvent,
  type PlannedRole,
} from '@muster/contracts';
import { instantOf, type AssignmentId, type IncidentId, decided, notFound, type Cause } from '@muster/core';
import { call, invoke, type HttpCall } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { serve, type HttpEvent, type HttpResult } from '@muster/runtime/http/serve';
import type { LambdaHandler } from '@muster/runtime/aws/lambda';
import * as z from 'zod';
import { storesIn } from '../../src/wiring/deps.ts';
import { isEnded, type Assignment } from '../../src/assignments/domain/assignment.ts';
import type { Resource } from '../../src/people/domain/resource.ts';
import { tokenOf } from '../../src/links/token.ts';
import { problemPage } from '../../src/responder-page/pages/link-pages.ts';
import { responderHandlers } from '../../src/responder-page/handlers.ts';
import { responder } from '../../src/wiring/routes.ts';
import { Offered } from '../../src/assignments/routes.ts';
import { phoneIdOf } from '../../src/people/hold-contact-points.ts';
import { addResource } from '../../src/people/domain/change-resource.ts';
import { person, role, roleOf, verdict } from './samples.ts';
import { useServiceTable } from '@muster/test/support/service-table';

const key = { id: 'k1', bytes: Buffer.alloc(48, 7) };
export const keys = { current: key };
const PHONE = '01632 960100';
export const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let calls = 0;
const next = (): string => `request-${(calls += 1)}`;

/** The cause of something a test does directly. */
export const causeNow = (more: Partial<Cause> = {}): Cause => ({
  key: next(),
  actor: { kind: 'system', id: 'test' },
  at: instantOf(Date.now()),
  correlationId: 'con_1',
  causationId: 'test',
  exercise: false,
  ...more,
});

export type Answered = Awaited<ReturnType<typeof call>>;

const Problem = z.object({
  rule: z.string(),
  detail: z.string(),
  about: z.record(z.string(), z.string()).optional(),
});
export const problem = (of: Answered) => Problem.parse(of.json());

const formOf = (fields: readonly (readonly [string, string])[]): string => {
  const form = new URLSearchParams();
  for (const [name, value] of fields) form.append(name, value);
  return form.toString();
};

/** Every request of the tests has an id of its own, as behind API Gateway. */
const send = (handler: LambdaHandler<HttpEvent, HttpResult>, request: HttpCall): Promise<Answered> =>
  call(
    (event, context) =>
      handler({ ...event, requestContext: { ...event.requestContext, requestId: next() } }, context),
    request,
  );

type Sent =
  | readonly (readonly [string, string])[]
  | { readonly type: string; readonly body: string }
  | Readonly<Record<string, unknown>>;

const isForm = (sent: Sent): sent is readonly (readonly [string, string])[] => Array.isArray(sent);

const sentAs = (sent: Sent): Partial<HttpCall> => {
  if (isForm(sent)) return sentAs({ type: 'application/x-www-form-urlencoded', body: formOf(sent) });
  const { type, body } = sent;
  return typeof type === 'string'
    ? { headers: { 'content-type': type, ...browser }, body, base64: true }
    : { body: sent, headers: {} };
};

interface Special {
  readonly role?: Partial<PlannedRole>;
  readonly facts?: Partial<IncidentFacts>;
  readonly person?: Partial<Record<keyof Resource, unknown>>;
  readonly exercise?: boolean;
}

/** Dispatch's own Lambdas on a table of a real engine. Call it at the top of a test file. */
export function useDispatch() {
  const stores = useServiceTable('dispatch', storesIn);
  const pages = () =>
    serve(
      responder,
      responderHandlers({ ...stores(), keys: async () => keys, zone: 'Europe/London', phone: PHONE }),
      {
        problemPage: problemPage(PHONE),
      },
    );

  /** A dispatcher's request. */
  const api = async (method: string, path: string, body?: unknown, more: Partial<HttpCall> = {}) => {
    const { handler } = await import('../../src/lambdas/api.ts');
    return send(handler, {
      method,
      path,
      ...(body !== undefined && { body }),
      as: { username: 'dispatcher', groups: ['dispatcher'] },
      ...more,
    });
  };
  /** A request to a responder's page, as by a browser; a list of fields goes as its form, an object as a program's JSON. */
  const page = async (method: string, path: string, sent?: Sent) =>
    send(pages(), { method, path, headers: browser, ...(sent && sentAs(sent)) });
  /** A request to a link exactly as given. */
  const raw = async (
    method: string,
    path: string,
    body: string | Buffer | undefined,
    headers: Readonly<Record<string, string>>,
  ) => send(pages(), { method, path, headers, base64: true, ...(body !== undefined && { body }) });

  /** Puts an event into a queue; gives how many of the batch failed. */
  const deliver = async <Name extends EventName>(
    queue: 'on-events' | 'on-deadlines',
    name: Name,
    data: DataOf<Name>,
    metadata: Partial<MusterEvent['metadata']> = {},
  ): Promise<number> => {
    const { handler } =
      queue === 'on-events'
        ? await import('../../src/lambdas/on-events.ts')
        : await import('../../src/lambdas/on-deadlines.ts');
    const aggregate = { kind: 'TEST', id: next() };
    const batch = queueBatch(busMessage(name, data, { aggregate, ...metadata }));
    return (await invoke(handler, batch)).batchItemFailures.length;
  };

  const add = async (
    name: string,
    more: Partial<Record<keyof Resource, unknown>> = {},
  ): Promise<Resource> => {
    const { duty: _, recentJobs: __, ...profile } = person(name, more);
    const saved = await stores().resources.decide(profile.resourceId, causeNow(), (state) =>
      addResource(state, profile),
    );
    if (!saved.ok) throw new Error(saved.refusal.because);
    const { phone, resourceId } = saved.state;
    if (phone) {
      await stores().phones.decide(phoneIdOf(phone.number), causeNow(), (state) =>
        decided({ holders: [...(state?.holders ?? []), resourceId] }, []),
      );
    }
    return saved.state;
  };

  /** Takes the verdict on an incident of this name. */
  const assess = async (...of: Parameters<typeof verdict>): Promise<IncidentId> => {
    const data = verdict(...of);
    await deliver('on-events', 'IncidentAssessed', data);
    return data.incidentId;
  };

  const assignment = async (id: AssignmentId) => {
    const { state } = await stores().assignments.load(id);
    if (state === undefined) throw new Error(`no assignment ${id}`);
    return state;
  };
  const changed = (id: AssignmentId, to: (before: Assignment) => Assignment) =>
    stores().assignments.decide(id, causeNow(), (state) =>
      state ? decided(to(state), []) : notFound('assignment'),
    );
  const ago = (seconds: number) => instantOf(Date.now() - 1000 * seconds);
  /** Makes an assignment's end so many seconds old. */
  const endedAgo = (id: AssignmentId, seconds: number) =>
    changed(id, (state) => (isEnded(state) ? { ...state, endedAt: ago(seconds) } : state));
  /** Makes an assignment's offer so many seconds old. */
  const offeredAgo = (id: AssignmentId, seconds: number) =>
    changed(id, (state) => ({ ...state, offeredAt: ago(seconds) }));
  /** The path of an assignment's link. */
  const link = (id: AssignmentId): string => `/r/${tokenOf(id, keys)}`;
  /** Somebody of this name who alone fits an incident of the same name, and is offered it. */
  const offeredTo = async (
    name: string,
    { role: more = {}, facts = {}, person: about = {}, exercise = false }: Special = {},
  ) => {
    const skill = name.toLowerCase().replaceAll(' ', '-');
    const { resourceId } = await add(name, { ...about, skills: [skill] });
    const base = verdict(name, [roleOf({ skills: [skill], ...more })]);
    const data = { ...base, incident: { ...base.incident, ...facts } };
    await deliver('on-events', 'IncidentAssessed', data, { exercise });
    const picks = [{ role: role.role, resourceId }];
    const answer = await api('POST', `/v1/incidents/${data.incidentId}/assignments`, { picks });
    const [made] = Offered.parse(answer.json()).assignments;
    if (made === undefined) throw new Error(answer.body);
    return {
      assignmentId: made.assignmentId,
      incidentId: data.incidentId,
      resourceId,
      link: link(made.assignmentId),
    };
  };
  const mobilisation = async (id: IncidentId) => {
    const { state } = await stores().mobilisations.load(id);
    if (state === undefined || state.status === 'never-opened') throw new Error(`no mobilisation ${id}`);
    return state;
  };
  const events = async (kind: 'assignments' | 'mobilisations' | 'resources', id: string) =>
    (await stores()[kind].history(id)).map(({ name }) => name);

  return {
    stores,
    api,
    page,
    raw,
    deliver,
    add,
    assess,
    assignment,
    endedAgo,
    offeredAgo,
    link,
    offeredTo,
    mobilisation,
    events,
  };
}
