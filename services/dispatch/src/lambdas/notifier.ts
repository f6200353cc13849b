import { consume } from '@muster/runtime/messaging/consume';
import { briefAccepted, briefAgain, briefPerson } from '../notifications/brief-person.ts';
import { followFailedMessage } from '../notifications/follow-failed-message.ts';
import { notePeople } from '../notifications/note-people.ts';
import { tellEscalation, tellShortfall } from '../notifications/tell-leads.ts';
import { tellCandidate, tellPlaceOpened } from '../notifications/tell-places.ts';
import { tellStandDown } from '../notifications/tell-stand-down.ts';
import { createNotifierDeps } from '../wiring/deps.ts';
import { NotifierEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createNotifierDeps(NotifierEnv.parse(process.env));

export const handler = consume(subscriptions.notifier, {
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
