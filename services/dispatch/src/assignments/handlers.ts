import { notFound } from '@muster/core';
import { reply, retrySoon, withVersion, type Handlers } from '@muster/runtime/http/serve';
import type { AssignmentContextStores } from './change-assignment.ts';
import { createAssignments } from './create-assignments.ts';
import type { AssignmentUpdate } from './domain/assignment-update.ts';
import { listAssignments } from './list-assignments.ts';
import { recordControlRoomUpdate } from './record-control-room-update.ts';
import { requestBrief } from './request-brief.ts';
import type { assignmentRoutes, StatusCommand } from './routes.ts';

/** What the control room's command says about an assignment. */
const updateOf = (command: StatusCommand): AssignmentUpdate => {
  switch (command.status) {
    case 'accepted':
    case 'clear':
      return { kind: command.status };
    case 'en-route':
    case 'on-scene':
      return { kind: command.status, at: command.at };
    case 'understood':
      return { kind: 'understood', confirmed: command.confirmed };
    case 'declined':
      return { kind: 'declined', reason: command.reason };
    case 'released':
      return { kind: 'released', reason: command.reason };
  }
};

export const assignmentHandlers = (deps: AssignmentContextStores): Handlers<typeof assignmentRoutes> => ({
  createAssignments: async ({ params, body, cause }) => {
    const offers = await createAssignments(deps, params.incidentId, body.picks, cause);
    if (!offers.ok) return offers.refusal.kind === 'not-found' ? retrySoon(offers) : offers;
    const { assignments, results } = offers;
    const location = `/v1/incidents/${params.incidentId}/assignments`;
    return reply(201, { assignments: [...assignments], results: [...results] }, { location });
  },
  listAssignments: async ({ params, query }) => {
    const { items, next } = await listAssignments(deps, params.incidentId, query);
    if (items.length === 0 && (await deps.mobilisations.load(params.incidentId)).state === undefined) {
      return retrySoon(notFound('mobilisation'));
    }
    return reply(200, { items, ...(next !== undefined && { nextCursor: next }) });
  },
  readAssignment: async ({ params }) => {
    const { state, version } = await deps.assignments.load(params.assignmentId);
    return state ? withVersion(version, reply(200, state)) : notFound('assignment');
  },
  reportAssignmentStatus: async ({ params, body, cause }) => {
    const given = { update: updateOf(body), howKnown: body.howKnown };
    const recorded = await recordControlRoomUpdate(deps, params.assignmentId, given, cause);
    return recorded.ok ? reply(200, recorded.assignment) : recorded;
  },
  requestBrief: async ({ params, cause }) => {
    const asked = await requestBrief(deps, params.assignmentId, cause);
    return asked.ok ? reply(202, asked.assignment) : asked;
  },
  recordActionResult: async ({ params, body, cause }) => {
    const { assignmentId, actionId } = params;
    const update = { kind: 'action', actionId, result: body.result, at: body.at } as const;
    const given = { update, howKnown: body.howKnown };
    const recorded = await recordControlRoomUpdate(deps, assignmentId, given, cause);
    return recorded.ok ? reply(200, recorded.assignment) : recorded;
  },
});
