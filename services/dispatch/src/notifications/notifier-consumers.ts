import type { Consumers } from '@muster/runtime/messaging/consume';
import type { Delivery } from '@muster/runtime/messaging/received-event';
import { briefAccepted, briefAgain, briefPerson } from './brief-person.ts';
import { followFailedMessage } from './follow-failed-message.ts';
import { notePeople } from './note-people.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { sendContactPointCode, type SendCodeDeps } from './send-contact-point-code.ts';
import { tellChange } from './tell-change.ts';
import { tellEscalation, tellShortfall } from './tell-leads.ts';
import { tellCandidate, tellPlaceOpened } from './tell-places.ts';
import { tellStandDown } from './tell-stand-down.ts';

type Handled =
  | 'ContactLinked'
  | 'AssignmentOffered'
  | 'AssignmentAccepted'
  | 'BriefRequested'
  | 'BriefChanged'
  | 'AssignmentEnded'
  | 'ShortfallFound'
  | 'PlaceOpened'
  | 'CandidateFound'
  | 'IncidentEscalated'
  | 'NotificationFailed'
  | 'ContactPointCodeRequested';

type Deps = NotifierDeps & Parameters<typeof followFailedMessage>[0] & SendCodeDeps;

/** What the notifier does about each event of its queue. */
export const notifierConsumers = (made: Deps): Consumers<Handled> => {
  const at = ({ tries, again }: Delivery): Deps => ({ ...made, isFirstTry: tries === 1 && !again });
  return {
    ContactLinked: (event, cause, delivery) => notePeople(at(delivery), event, cause),
    AssignmentOffered: (event, cause, delivery) => briefPerson(at(delivery), event, cause),
    AssignmentAccepted: (event, cause, delivery) => briefAccepted(at(delivery), event, cause),
    BriefRequested: (event, cause, delivery) => briefAgain(at(delivery), event, cause),
    BriefChanged: (event, cause, delivery) => tellChange(at(delivery), event, cause),
    AssignmentEnded: (event, cause, delivery) => tellStandDown(at(delivery), event, cause),
    ShortfallFound: (event, cause, delivery) => tellShortfall(at(delivery), event, cause),
    PlaceOpened: (event, cause, delivery) => tellPlaceOpened(at(delivery), event, cause),
    CandidateFound: (event, cause, delivery) => tellCandidate(at(delivery), event, cause),
    IncidentEscalated: (event, cause, delivery) => tellEscalation(at(delivery), event, cause),
    NotificationFailed: (event, cause, delivery) => followFailedMessage(at(delivery), event, cause),
    ContactPointCodeRequested: (event, cause) => sendContactPointCode(made, event, cause),
  };
};
