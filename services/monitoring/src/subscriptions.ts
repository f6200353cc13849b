/**
 * Queue name → the events it takes; the handler file of the same name consumes exactly these. All events of the
 * aggregates that the record folds are here, so that a gap in a sequence always means a lost event.
 */
export const hears = {
  'on-events': [
    'IncidentReported',
    'IncidentCorrected',
    'CallerErased',
    'ContactLinked',
    'AssessmentStarted',
    'DecisionOverridden',
    'IncidentAssessed',
    'IncidentRejected',
    'ProcedurePublished',
    'MobilisationOpened',
    'ShortfallFound',
    'PlaceOpened',
    'CandidateFound',
    'AssignmentOffered',
    'AssignmentAccepted',
    'AssignmentDeclined',
    'AssignmentUnderstood',
    'AssignmentProgressed',
    'ActionCompleted',
    'BriefRequested',
    'AssignmentEnded',
    'NotificationSent',
    'NotificationFailed',
  ],
} as const;
