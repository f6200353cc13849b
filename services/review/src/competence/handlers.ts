import { notFound } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Caller, type Handlers } from '@muster/runtime/http/serve';
import type { CaseStores } from '../cases/store.ts';
import { notYourTeam } from '../figures/domain/team-access.ts';
import type { ExerciseHistoryStores } from '../exercise-history/store.ts';
import { addEvidence } from './add-evidence.ts';
import { addFramework } from './add-framework.ts';
import { criterionOf } from './domain/framework.ts';
import { documentHeaders } from '../documents/document-html.ts';
import { recordHtml } from './export/record-html.ts';
import { findOwnCases } from './find-own-cases.ts';
import { giveVerdict } from './give-verdict.ts';
import { listRecords } from './list-records.ts';
import { listFrameworks } from './load-frameworks.ts';
import { openRecord, type OpenDeps } from './open-record.ts';
import { findRecord, readRecord, readWholeRecord } from './read-record.ts';
import type { competenceRoutes } from './routes.ts';
import type { EvidenceStores } from './store.ts';
import { criterionView, recordLine, recordView } from './views.ts';

type CompetenceDeps = OpenDeps &
  EvidenceStores &
  CaseStores &
  ExerciseHistoryStores & { readonly homeZone: string };

const requireTeam = ({ teams }: Caller, team: string): void => {
  if (!teams.some((one) => one === team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
};

const requireLead = ({ roles }: Caller, detail: string): void => {
  if (!roles.includes('lead')) throw new ProblemError({ status: 403, rule: 'role-needed', detail });
};

export const competenceHandlers = (deps: CompetenceDeps): Handlers<typeof competenceRoutes> => ({
  listCompetenceFrameworks: async () => reply(200, { items: await listFrameworks(deps) }),

  addCompetenceFramework: async ({ body, cause }) => {
    const { frameworkId } = body;
    const added = await addFramework(deps, body, { ...cause, correlationId: frameworkId });
    return added.ok ? reply(201, added.state, { location: '/v1/competence-frameworks' }) : added;
  },

  createCompetenceRecord: async ({ body, caller, cause }) => {
    const { person = caller.username, team, frameworkId, version } = body;
    requireTeam(caller, team);
    if (person !== caller.username) requireLead(caller, 'A lead opens the records of others.');
    const recordId = derivedId('cmp', person, frameworkId, String(version));
    const opened = { ...body, person, recordId, openedAt: cause.at, openedBy: caller.username };
    const saved = await openRecord(deps, opened, { ...cause, correlationId: recordId });
    if (!saved.ok) return saved;
    const location = `/v1/competence-records/${recordId}`;
    return withVersion(saved.version, reply(201, recordLine(saved.state), { location }));
  },

  listCompetenceRecords: async ({ query, caller }) => {
    const { team } = query;
    if (team !== undefined) {
      requireTeam(caller, team);
      requireLead(caller, 'The records of a team are for its leads; without a team you see your own.');
    }
    const { items, next } = await listRecords(deps, { ...query, person: caller.username });
    return reply(200, { items: items.map(recordLine), ...(next !== undefined && { nextCursor: next }) });
  },

  readCompetenceRecord: async ({ params, caller }) => {
    const found = await readWholeRecord(deps, params.recordId, caller);
    return found.ok ? reply(200, recordView(found)) : found;
  },

  listOwnCases: async ({ params, query, caller }) => {
    const found = await readRecord(deps, params.recordId, caller);
    return found.ok ? reply(200, { items: await findOwnCases(deps, found.record, query) }) : found;
  },

  addCompetenceEvidence: async ({ params: { recordId }, body, caller, cause, request }) => {
    const found = await findRecord(deps, recordId, caller);
    if (!found.ok) return found;
    const { idempotencyKey: key } = request;
    const evidenceId = key === undefined ? newId('evd') : derivedId('evd', caller.username, key);
    const correlated = { ...cause, correlationId: recordId };
    const kept = await addEvidence(deps, found, { evidenceId, given: body }, correlated);
    return kept.ok ? reply(201, kept.state, { location: `/v1/competence-records/${recordId}` }) : kept;
  },

  readCriterionVerdicts: async ({ params: { recordId, criterionId }, caller }) => {
    const found = await readWholeRecord(deps, recordId, caller);
    if (!found.ok) return found;
    const { record, framework, evidence, version } = found;
    const criterion = criterionOf(framework, criterionId);
    return criterion === undefined
      ? notFound('criterion')
      : withVersion(version, reply(200, criterionView(record, framework, criterion, evidence)));
  },

  giveCriterionVerdict: async ({ params: { recordId, criterionId }, body, caller, cause, request }) => {
    const found = await readWholeRecord(deps, recordId, caller);
    if (!found.ok) return found;
    const { framework, evidence } = found;
    const criterion = criterionOf(framework, criterionId);
    if (criterion === undefined) return notFound('criterion');
    const sent = { ...body, criterion: criterionId, ifMatch: request.ifMatch };
    const said = await giveVerdict(deps, found, sent, { ...cause, correlationId: recordId });
    return said.ok
      ? withVersion(said.version, reply(200, criterionView(said.state, framework, criterion, evidence)))
      : said;
  },

  exportCompetenceRecord: async ({ params, caller, request }) => {
    const found = await readWholeRecord(deps, params.recordId, caller);
    if (!found.ok) return found;
    const page = recordHtml(recordView(found), { at: request.at, zone: deps.homeZone });
    return reply(200, page, documentHeaders(found.record.recordId));
  },
});
