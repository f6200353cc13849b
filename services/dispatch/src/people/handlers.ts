import { randomInt } from 'node:crypto';
import { notFound } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Caller, type Handlers } from '@muster/runtime/http/serve';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import { addPerson } from './add-person.ts';
import { askContactPointCode } from './ask-contact-point-code.ts';
import { changePerson } from './change-person.ts';
import { confirmContactPointCode } from './confirm-contact-point-code.ts';
import type { ResourceDeps } from './decide-resource.ts';
import { wasRemoved } from './domain/remove-resource.ts';
import type { Resource } from './domain/resource.ts';
import type { Verification } from './domain/verification.ts';
import { listPeople } from './list-people.ts';
import { removePerson } from './remove-person.ts';
import type { peopleRoutes, ResourcePatch } from './routes.ts';
import { codeMessageId, verificationIdOf } from './verification-ids.ts';
import { resourceView, verificationView } from './views.ts';

const dispatcherMay = new Set(['status', 'because', 'position']);

/** A person's skills, shifts and address are the administrator's; where they are and whether they work is told to a dispatcher. */
const checkFields = (patch: ResourcePatch, { roles }: Caller): void => {
  if (roles.includes('admin') || Object.keys(patch).every((field) => dispatcherMay.has(field))) return;
  throw new ProblemError({
    status: 403,
    rule: 'admin-only',
    detail: 'Only an administrator changes more than status and position.',
  });
};

const shown = async (deps: ResourceDeps, state: Resource) =>
  resourceView(state, (await readOrganisationNames(deps)).names);

const verificationShown = async (deps: ResourceDeps, state: Verification) => {
  const { verificationId, number } = state;
  const message = await deps.codeMessages.load(codeMessageId(verificationId, number));
  return verificationView(state, message.state);
};

/** Six digits that nobody can guess. */
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

export const peopleHandlers = (deps: ResourceDeps): Handlers<typeof peopleRoutes> => ({
  createResource: async ({ body, caller, request, cause }) => {
    const { idempotencyKey } = request;
    const resourceId =
      idempotencyKey === undefined ? newId('res') : derivedId('res', caller.username, idempotencyKey);
    const made = await addPerson(deps, resourceId, body, { ...cause, correlationId: resourceId });
    if (!made.ok) return made;
    const location = `/v1/resources/${resourceId}`;
    return withVersion(made.version, reply(201, await shown(deps, made.state), { location }));
  },
  listResources: async ({ query }) => {
    const { items, next } = await listPeople(deps, query);
    const { names } = await readOrganisationNames(deps);
    return reply(200, {
      items: items.map(({ state }) => resourceView(state, names)),
      ...(next !== undefined && { nextCursor: next }),
    });
  },
  readResource: async ({ params }) => {
    const { state, version } = await deps.resources.load(params.resourceId);
    if (state?.removedAt !== undefined) return wasRemoved(state);
    if (state === undefined) return notFound('resource');
    return withVersion(version, reply(200, await shown(deps, state)));
  },
  removeResource: async ({ params, cause }) => {
    const { resourceId } = params;
    const removed = await removePerson(deps, resourceId, { ...cause, correlationId: resourceId });
    return removed.ok ? reply(204) : removed;
  },
  readVerification: async ({ params: { resourceId, channel } }) => {
    const { state } = await deps.verifications.load(verificationIdOf(resourceId, channel));
    return state ? reply(200, await verificationShown(deps, state)) : notFound('verification');
  },
  sendContactPointCode: async ({ params, cause }) => {
    const correlated = { ...cause, correlationId: params.resourceId };
    const asked = await askContactPointCode(deps, { ...params, code: newCode() }, correlated);
    return asked.ok ? reply(202, await verificationShown(deps, asked.state)) : asked;
  },
  confirmContactPointCode: async ({ params, body, cause }) => {
    const correlated = { ...cause, correlationId: params.resourceId };
    const confirmed = await confirmContactPointCode(deps, { ...params, ...body }, correlated);
    if (!confirmed.ok) return confirmed;
    return withVersion(confirmed.version, reply(200, await shown(deps, confirmed.state)));
  },
  changeResource: async ({ params, body, caller, request, cause }) => {
    const { newNames, ...changes } = body;
    checkFields(changes, caller);
    const patch = { changes, ifMatch: request.ifMatch, newNames };
    const correlated = { ...cause, correlationId: params.resourceId };
    const changed = await changePerson(deps, params.resourceId, patch, correlated);
    if (!changed.ok) return changed;
    return withVersion(changed.version, reply(200, await shown(deps, changed.state)));
  },
});
