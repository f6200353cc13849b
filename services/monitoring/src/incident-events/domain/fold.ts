import type { IncidentEvent } from '../../record/domain/incident-event.ts';
import { withHandler } from '../../record/domain/handled-by.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import {
  accepted,
  completed,
  declined,
  ended,
  fellShort,
  mobilised,
  notified,
  offered,
  progressed,
  understood,
} from './fold-dispatch.ts';
import { assessed, corrected, rejected, reported, started } from './fold-triage.ts';

const fill = (record: IncidentRecord, event: IncidentEvent): IncidentRecord => {
  switch (event.name) {
    case 'IncidentReported':
      return reported(record, event);
    case 'IncidentCorrected':
      return corrected(record, event);
    case 'CallerErased':
    case 'ContactLinked':
      return record;
    case 'AssessmentStarted':
      return started(record, event);
    case 'DecisionOverridden':
    case 'BriefRequested':
      return record;
    case 'IncidentAssessed':
      return assessed(record, event);
    case 'IncidentRejected':
      return rejected(record, event);
    case 'MobilisationOpened':
      return mobilised(record, event);
    case 'ShortfallFound':
      return fellShort(record, event);
    case 'PlaceOpened':
    case 'CandidateFound':
      return record;
    case 'AssignmentOffered':
      return offered(record, event);
    case 'AssignmentAccepted':
      return accepted(record, event);
    case 'AssignmentDeclined':
      return declined(record, event);
    case 'AssignmentUnderstood':
      return understood(record, event);
    case 'AssignmentProgressed':
      return progressed(record, event);
    case 'ActionCompleted':
      return completed(record, event);
    case 'AssignmentEnded':
      return ended(record, event);
    case 'NotificationSent':
    case 'NotificationFailed':
      return notified(record, event);
  }
};

export const fold = (record: IncidentRecord, event: IncidentEvent): IncidentRecord => {
  const { occurredAt } = event.metadata;
  const newestEventAt = occurredAt > record.newestEventAt ? occurredAt : record.newestEventAt;
  const handlers = withHandler(record.handlers, event);
  return fill({ ...record, newestEventAt, ...(handlers && { handlers: [...handlers] }) }, event);
};
