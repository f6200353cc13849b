import { consume } from '@muster/runtime/messaging/consume';
import { createNotifierDeps } from '../deps.ts';
import { NotifierEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { briefAccepted, briefAgain, briefPerson } from '../use-cases/brief-person.ts';
import { followFailedMessage } from '../use-cases/follow-failed-message.ts';
import { notePeople } from '../use-cases/note-people.ts';
import { tellEscalation, tellShortfall } from '../use-cases/tell-leads.ts';
import { tellCandidate, tellPlaceOpened } from '../use-cases/tell-places.ts';
import { tellStandDown } from '../use-cases/tell-stand-down.ts';

const deps = createNotifierDeps(NotifierEnv.parse(process.env));

export const handler = consume(hears.notifier, {
  ContactLinked: (event, cause) => notePeople(deps, event, cause),
  AssignmentOffered: (event, cause) => briefPerson(deps, event, cause),
  AssignmentAccepted: (event, cause) => briefAccepted(deps, event, cause),
  BriefRequested: (event, cause) => briefAgain(deps, event, cause),
  AssignmentEnded: (event, cause) => tellStandDown(deps, event, cause),
  ShortfallFound: (event, cause) => tellShortfall(deps, event, cause),
  PlaceOpened: (event, cause) => tellPlaceOpened(deps, event, cause),
  CandidateFound: (event, cause) => tellCandidate(deps, event, cause),
  IncidentEscalated: (event, cause) => tellEscalation(deps, event, cause),
  NotificationFailed: (event, cause) => followFailedMessage(deps, event, cause),
});
