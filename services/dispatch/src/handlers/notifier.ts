import { consume } from '@muster/runtime/consume';
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
  ContactLinked: notePeople(deps),
  AssignmentOffered: briefPerson(deps),
  AssignmentAccepted: briefAccepted(deps),
  BriefRequested: briefAgain(deps),
  AssignmentEnded: tellStandDown(deps),
  ShortfallFound: tellShortfall(deps),
  PlaceOpened: tellPlaceOpened(deps),
  CandidateFound: tellCandidate(deps),
  IncidentEscalated: tellEscalation(deps),
  NotificationFailed: followFailedMessage(deps),
});
