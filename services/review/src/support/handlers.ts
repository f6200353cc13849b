import type { TeamId } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Caller, type Handlers } from '@muster/runtime/http/serve';
import type { Outcome } from '@muster/store';
import type { CaseStores } from '../cases/store.ts';
import { notYourTeam } from '../figures/domain/team-access.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { changeSupportPlan } from './change-support-plan.ts';
import { acknowledgeEvidence, amendTerms, recordView, signTerms } from './domain/agree.ts';
import { closeSupport, recordSession } from './domain/carry-out.ts';
import { leadsTeam, sideOf } from './domain/circle.ts';
import type { SupportPlan } from './domain/support-plan.ts';
import { handOverSupportPlan } from './hand-over-support-plan.ts';
import { addPrivateNote, readPrivateNotes } from './keep-private-notes.ts';
import { listOwnSupportPlans, listSupportPlansOfTeam } from './list-support-plans.ts';
import { measureEffect } from './measure-effect.ts';
import { proposeSupportPlan } from './propose-support-plan.ts';
import { readSupportPlan } from './read-support-plan.ts';
import type { supportRoutes } from './routes.ts';
import type { PrivateNoteStores, SupportStores } from './store.ts';
import { writtenTerms } from './terms-hash.ts';
import { supportPlanLine, supportPlanView } from './views.ts';

type SupportDeps = SupportStores & PrivateNoteStores & CaseStores & OrganisationNameStores;

const requireLead = (caller: Caller, team: TeamId): void => {
  if (leadsTeam(caller, team)) return;
  if (!caller.teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
  throw new ProblemError({ status: 403, rule: 'role-needed', detail: 'This needs the role lead.' });
};

const requireMember = ({ teams }: Caller, team: TeamId): void => {
  if (!teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
};

const changed = (outcome: Outcome<SupportPlan>, caller: Caller) => {
  if (!outcome.ok) return outcome;
  const reader = { side: sideOf(outcome.state, caller) ?? 'lead', by: caller.username };
  return withVersion(outcome.version, reply(200, supportPlanView(outcome.state, reader)));
};

export const supportHandlers = (deps: SupportDeps): Handlers<typeof supportRoutes> => ({
  proposeSupportPlan: async ({ body, caller, cause, request }) => {
    const { person = caller.username, team, need, remarks, lookIn, terms } = body;
    const by = caller.username;
    const side = person === by ? 'person' : 'lead';
    if (side === 'lead') requireLead(caller, team);
    else requireMember(caller, team);
    const supportPlanId =
      request.idempotencyKey === undefined
        ? newId('sup')
        : derivedId('sup', caller.username, request.idempotencyKey);
    const written = remarks.map((remark) => ({ kind: 'remark' as const, ...remark, by }));
    const asked = { supportPlanId, person, team, need, lookIn, remarks: written, ...writtenTerms(terms) };
    const doer = { side, by, at: cause.at } as const;
    const saved = await proposeSupportPlan(deps, asked, doer, { ...cause, correlationId: supportPlanId });
    if (!saved.ok) return saved;
    const location = `/v1/support-plans/${supportPlanId}`;
    return withVersion(saved.version, reply(201, supportPlanView(saved.state, doer), { location }));
  },

  listSupportPlans: async ({ query: { team, ...paging }, caller }) => {
    if (team !== undefined) requireLead(caller, team);
    const { items, next } =
      team === undefined
        ? await listOwnSupportPlans(deps, caller.username, paging)
        : await listSupportPlansOfTeam(deps, team, paging);
    const lines = items.flatMap((plan) => {
      const side = sideOf(plan, caller);
      return side === undefined ? [] : [supportPlanLine(plan, { side, by: caller.username })];
    });
    return reply(200, { items: lines, ...(next !== undefined && { nextCursor: next }) });
  },

  readSupportPlan: async ({ params, caller }) => {
    const found = await readSupportPlan(deps, params.supportPlanId, caller);
    if (!found.ok) return found;
    const reader = { side: found.side, by: caller.username };
    return withVersion(found.version, reply(200, supportPlanView(found.plan, reader)));
  },

  acknowledgeEvidence: async ({ params, caller, cause }) =>
    changed(await changeSupportPlan(deps, params.supportPlanId, caller, cause, acknowledgeEvidence), caller),

  amendSupportPlan: async ({ params, body: { terms, ...given }, caller, cause }) =>
    changed(
      await changeSupportPlan(deps, params.supportPlanId, caller, cause, (plan, doer) =>
        amendTerms(plan, { ...given, ...writtenTerms(terms) }, doer),
      ),
      caller,
    ),

  signSupportPlan: async ({ params, body, caller, cause }) =>
    changed(
      await changeSupportPlan(deps, params.supportPlanId, caller, cause, (plan, doer) =>
        signTerms(plan, body.version, doer),
      ),
      caller,
    ),

  recordDisagreement: async ({ params, body, caller, cause }) =>
    changed(
      await changeSupportPlan(deps, params.supportPlanId, caller, cause, (plan, doer) =>
        recordView(plan, body, doer),
      ),
      caller,
    ),

  recordSupportSession: async ({ params, body, caller, cause }) =>
    changed(
      await changeSupportPlan(deps, params.supportPlanId, caller, cause, (plan, doer) =>
        recordSession(plan, body, doer),
      ),
      caller,
    ),

  addPrivateNote: async ({ params, body, caller, cause }) => {
    const added = await addPrivateNote(deps, params.supportPlanId, body.text, caller, cause);
    return added.ok ? reply(200, { notes: added.state.notes }) : added;
  },

  readPrivateNotes: async ({ params, caller }) => {
    const found = await readPrivateNotes(deps, params.supportPlanId, caller);
    return found.ok ? reply(200, { notes: found.notes }) : found;
  },

  handOverSupportPlan: async ({ params, body, caller, cause }) => {
    const handed = await handOverSupportPlan(deps, params.supportPlanId, body, caller, cause);
    if (!handed.ok) return handed;
    const { supportPlanId, team, lead } = handed.state;
    return reply(200, { supportPlanId, team, lead });
  },

  readSupportEffect: async ({ params, caller, request }) => {
    const found = await readSupportPlan(deps, params.supportPlanId, caller);
    if (!found.ok) return found;
    return reply(200, { effect: await measureEffect(deps, found.plan, request.at) });
  },

  closeSupportPlan: async ({ params, body, caller, cause }) =>
    changed(
      await changeSupportPlan(deps, params.supportPlanId, caller, cause, async (plan, doer) => {
        const effect = await measureEffect(deps, plan, cause.at);
        return closeSupport(plan, { ...body, effect }, doer);
      }),
      caller,
    ),
});
