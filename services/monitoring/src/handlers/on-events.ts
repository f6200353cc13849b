import { consume } from '@muster/runtime/consume';
import { createDeps } from '../deps.ts';
import { MonitoringEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { copyProcedure, takeEvent } from '../use-cases/take-event.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));
const take = takeEvent(deps);

export const handler = consume(hears['on-events'], {
  IncidentReported: take,
  AssessmentStarted: take,
  DecisionOverridden: take,
  IncidentAssessed: take,
  IncidentRejected: take,
  ProcedurePublished: copyProcedure(deps),
  MobilisationOpened: take,
  ShortfallFound: take,
  AssignmentOffered: take,
  AssignmentAccepted: take,
  AssignmentDeclined: take,
  AssignmentUnderstood: take,
  AssignmentProgressed: take,
  ActionCompleted: take,
  AssignmentEnded: take,
  NotificationSent: take,
  NotificationFailed: take,
});
