import { notFound, type ProcedureId } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { reply, withVersion, type Handlers, type JsonRequest } from '@muster/runtime/http/serve';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { createProcedure } from './create-procedure.ts';
import { listProcedures } from './list-procedures.ts';
import { publishProcedure, type PublicationDeps } from './publish-procedure.ts';
import type { VersionReads } from './read-published-version.ts';
import { readProcedure } from './read-procedure.ts';
import type { procedureRoutes } from './routes.ts';
import { saveProcedure } from './save-procedure.ts';
import type { ProcedureStores } from './store.ts';
import { procedureItem, procedureView } from './views.ts';

const idOfNew = ({ caller, request }: JsonRequest<typeof procedureRoutes.createProcedure>) =>
  request.idempotencyKey === undefined
    ? newId('prc')
    : derivedId('prc', caller.username, request.idempotencyKey);

/** The draft as it stands: its ETag is never that of another text, also when a repeated save comes late. */
const draft = async (deps: ProcedureStores & OrganisationNameStores, procedureId: ProcedureId) => {
  const found = await readProcedure(deps, procedureId);
  return found.ok ? withVersion(found.version, reply(200, procedureView(found))) : found;
};

export const procedureHandlers = (
  deps: PublicationDeps & VersionReads,
): Handlers<typeof procedureRoutes> => ({
  createProcedure: async (request) => {
    const procedureId = idOfNew(request);
    const created = await createProcedure(deps, procedureId, request.body, request.cause);
    if (!created.ok) return created;
    const found = await readProcedure(deps, procedureId);
    if (!found.ok) return found;
    const view = procedureView(found);
    return withVersion(found.version, reply(201, view, { location: `/v1/procedures/${procedureId}` }));
  },
  listProcedures: async ({ query }) => {
    const { items, next } = await listProcedures(deps, query);
    return reply(200, { items: items.map(procedureItem), ...(next !== undefined && { nextCursor: next }) });
  },
  readProcedure: ({ params }) => draft(deps, params.procedureId),
  saveProcedure: async ({ params, body, request: { ifMatch }, cause }) => {
    const saved = await saveProcedure(deps, params.procedureId, { document: body, ifMatch }, cause);
    return saved.ok ? draft(deps, params.procedureId) : saved;
  },
  publishProcedure: async ({ params, cause }) => {
    const { procedureId } = params;
    const published = await publishProcedure(deps, procedureId, { ...cause, correlationId: procedureId });
    if (!published.ok) return published;
    const { version, incidentTypes, publishedAt } = published.value;
    const location = `/v1/procedures/${procedureId}/versions/${version}`;
    return reply(201, { procedureId, version, incidentTypes, publishedAt }, { location });
  },
  readVersion: async ({ params }) => {
    const found = await deps.versions.find(params);
    return found ? reply(200, { ...params, ...found }) : notFound('procedure-version');
  },
});
