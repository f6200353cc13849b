import { invalid, refuse, type Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { ProblemError } from '@muster/runtime/http/problem';
import type { BodyOf } from '@muster/runtime/http/routes';
import {
  reply,
  withVersion,
  type Caller,
  type Handlers,
  type RequestFacts,
} from '@muster/runtime/http/serve';
import type { LetterStore } from '@muster/notifications/letter-store';
import { refuseUnknownNames } from '@muster/store/known-names';
import { notYourTeam } from '../figures/domain/team-access.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { documentHeaders } from '../documents/document-html.ts';
import { askIncidentIfItCan } from './ask-incident.ts';
import { changeComplaint, type ComplaintCommand } from './change-complaint.ts';
import { changeLetter, draftLetter } from './draft-letter.ts';
import { complaintIdOf, logComplaint } from './log-complaint.ts';
import { complaintIncident, refuseIncident } from './domain/complaint-incident.ts';
import { referenceOf } from './domain/complaint.ts';
import { IncidentUnanswered, makeEvidencePack, type PackDeps } from './make-evidence-pack.ts';
import { listComplaints, readComplaint, readLetter } from './read-complaint.ts';
import { readSettings } from './read-settings.ts';
import type { complaintRoutes } from './routes.ts';
import { recordPosting, sendLetter } from './send-letter.ts';
import { setSettings } from './set-settings.ts';
import { complaintView, letterView, settingsView } from './views.ts';

type Body = BodyOf<(typeof complaintRoutes)['logComplaint']>;
type Optionals = Pick<Body, 'kind' | 'relation' | 'concerns' | 'incidentId' | 'follows' | 'profile'>;
type Deps = PackDeps & OrganisationNameStores & { readonly texts: Pick<LetterStore, 'leave'> };

/** What may be left out of a new complaint, without what was. */
const optionalsOf = ({ incidentId, follows, profile, ...rest }: Optionals) => ({
  ...rest,
  ...(incidentId && { incidentId }),
  ...(follows && { follows }),
  ...(profile && { profile }),
});

/** What needs monitoring's answer and did not get it is answered so that it is asked again. */
const unlessUnanswered = async <Made>(making: Promise<Made>): Promise<Made> => {
  try {
    return await making;
  } catch (error) {
    if (!(error instanceof IncidentUnanswered)) throw error;
    throw new ProblemError({
      status: 503,
      rule: 'incident-unanswered',
      detail: 'What is for outside of the incident could not be read now. Nothing was made; ask again.',
      headers: { 'retry-after': '2' },
    });
  }
};

interface Given {
  readonly params: { readonly complaintId: string };
  readonly caller: Caller;
  readonly cause: Cause;
  readonly request: RequestFacts;
}

/** Answers the operations on queries and complaints. */
export const complaintHandlers = (deps: Deps): Handlers<typeof complaintRoutes> => {
  const change = async ({ params, caller, cause, request }: Given, command: ComplaintCommand) => {
    const address = { complaintId: params.complaintId, teams: caller.teams, ifMatch: request.ifMatch };
    const saved = await changeComplaint(deps, address, command, cause);
    return saved.ok
      ? withVersion(saved.version, reply(200, complaintView(saved.state, saved.settings, request.at)))
      : saved;
  };
  const addressOf = ({ params, caller }: Given & { readonly params: { readonly letterId: string } }) => ({
    ...params,
    teams: caller.teams,
  });

  return {
    logComplaint: async ({ body, caller, cause, request }) => {
      const { team, contactId, words, outcomeWanted, severity, safety, receivedAt, ...rest } = body;
      if (!caller.teams.includes(team)) throw new ProblemError({ status: 403, ...notYourTeam(team) });
      const { incidentId } = rest;
      const [names, incident] = await Promise.all([
        readOrganisationNames(deps),
        incidentId && askIncidentIfItCan(deps, incidentId),
      ]);
      const unknown = refuseUnknownNames(names, [{ kind: 'teams', field: 'team', name: team }]);
      if (unknown) return unknown;
      const refused = incidentId && refuseIncident(incidentId, incident || undefined);
      if (refused) return refused;
      if (receivedAt !== undefined && receivedAt > request.at) {
        return invalid('received-later', 'It cannot have reached us after now.', { receivedAt });
      }
      const complaintId = contactId
        ? complaintIdOf(contactId)
        : derivedId('cpl', caller.username, request.idempotencyKey ?? request.id);
      const by = caller.username;
      const given = {
        ...optionalsOf(rest),
        ...{ complaintId, team, loggedBy: by, receivedAt: receivedAt ?? request.at },
        assessed: { severity, safety, by, at: request.at },
        said: { words, ...(outcomeWanted !== undefined && { outcomeWanted }) },
        ...(contactId && { contactId }),
      };
      const saved = await logComplaint(deps, given, cause);
      if (!saved.ok) return saved;
      if (saved.how === 'unchanged') {
        return refuse('complaint-there', 'That contact is logged already: assess it instead.', {
          complaintId,
        });
      }
      const view = complaintView(saved.state, saved.settings, request.at);
      return withVersion(saved.version, reply(201, view, { location: `/v1/complaints/${complaintId}` }));
    },

    listComplaints: async ({ query, caller, request }) => {
      if (!caller.teams.includes(query.team)) {
        throw new ProblemError({ status: 403, ...notYourTeam(query.team) });
      }
      const [{ items, next }, { settings }] = await Promise.all([
        listComplaints(deps, query),
        readSettings(deps),
      ]);
      const views = items.map((complaint) => complaintView(complaint, settings, request.at));
      return reply(200, { items: views, ...(next !== undefined && { nextCursor: next }) });
    },

    readComplaint: async ({ params, caller, request }) => {
      const found = await readComplaint(deps, params.complaintId, caller.teams);
      if (!found.ok) return found;
      const { incidentId } = found.complaint;
      const [{ settings }, incident] = await Promise.all([
        readSettings(deps),
        incidentId && askIncidentIfItCan(deps, incidentId),
      ]);
      const about = incidentId && complaintIncident(incidentId, incident);
      const letters = found.letters.map(({ letter, version }) => ({ ...letterView(letter), version }));
      const complaint = complaintView(found.complaint, settings, request.at);
      return withVersion(
        found.version,
        reply(200, {
          complaint,
          ...(about && { incident: { ...about, notes: [...about.notes] } }),
          ...found.said,
          letters,
        }),
      );
    },

    readEvidencePack: async ({ params, caller, cause }) => {
      const made = await unlessUnanswered(makeEvidencePack(deps, params.complaintId, caller, cause));
      return made.ok
        ? reply(200, made.html, documentHeaders(`evidence-${referenceOf(made.complaint)}`))
        : made;
    },

    assessComplaint: async (given) => {
      const { incidentId } = given.body;
      const refused = incidentId && refuseIncident(incidentId, await askIncidentIfItCan(deps, incidentId));
      return refused ?? change(given, { do: 'assess', given: given.body });
    },
    investigateComplaint: (given) =>
      change(given, { do: 'investigate', handler: given.body.handler ?? given.caller.username }),
    extendComplaint: (given) => change(given, { do: 'extend', given: given.body }),
    pauseComplaint: (given) => change(given, { do: 'pause', because: given.body.because }),
    resumeComplaint: (given) => change(given, { do: 'resume' }),
    recordFinding: (given) => change(given, { do: 'find', given: given.body }),
    openSecondStage: (given) => change(given, { do: 'open-second-stage', given: given.body }),
    closeComplaint: (given) => change(given, { do: 'close', given: given.body }),

    draftLetter: async ({ params, body, caller, cause, request }) => {
      const { complaintId } = params;
      const letterId = derivedId('ltr', complaintId, caller.username, request.idempotencyKey ?? request.id);
      const saved = await draftLetter(
        deps,
        {
          ...{ complaintId, letterId, teams: caller.teams, purpose: body.purpose },
          enclosesPack: body.enclosePack === true,
        },
        cause,
      );
      const location = `/v1/complaints/${complaintId}/letters/${letterId}`;
      return saved.ok
        ? withVersion(saved.version, reply(201, letterView(saved.letter), { location }))
        : saved;
    },

    readLetter: async (given) => {
      const found = await readLetter(deps, addressOf(given));
      return found.ok ? withVersion(found.version, reply(200, letterView(found.letter))) : found;
    },

    changeLetter: async (given) => {
      const { body, request, cause } = given;
      const saved = await changeLetter(
        deps,
        { ...addressOf(given), given: body, ifMatch: request.ifMatch },
        cause,
      );
      return saved.ok ? withVersion(saved.version, reply(200, letterView(saved.letter))) : saved;
    },

    sendLetter: async (given) => {
      const address = { ...addressOf(given), ifMatch: given.request.ifMatch };
      const saved = await unlessUnanswered(sendLetter(deps, address, given.cause));
      return saved.ok ? withVersion(saved.version, reply(200, letterView(saved.letter))) : saved;
    },

    recordPosting: async (given) => {
      const saved = await recordPosting(deps, addressOf(given), given.cause);
      return saved.ok ? withVersion(saved.version, reply(200, letterView(saved.letter))) : saved;
    },

    readComplaintSettings: async () => {
      const { settings, version } = await readSettings(deps);
      return withVersion(version, reply(200, settingsView(settings)));
    },

    setComplaintSettings: async ({ body, cause, request: { ifMatch } }) => {
      const saved = await setSettings(deps, { given: body, ifMatch }, cause);
      return saved.ok ? withVersion(saved.version, reply(200, settingsView(saved.state))) : saved;
    },
  };
};
