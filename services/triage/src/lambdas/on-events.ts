import { consume } from '@muster/runtime/messaging/consume';
import { correctIncident } from '../assessments/correct-incident.ts';
import { openAssessment } from '../assessments/open-assessment.ts';
import { openWaitingAssessments } from '../assessments/open-waiting-assessments.ts';
import { recordMobilisation } from '../assessments/record-mobilisation.ts';
import { learnOrganisationNames } from '../organisation-names/learn-organisation-names.ts';
import { createDeps } from '../wiring/deps.ts';
import { TriageEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createDeps(TriageEnv.parse(process.env));

export const handler = consume(subscriptions['on-events'], {
  IncidentReported: (event, cause) => openAssessment(deps, event, cause),
  IncidentCorrected: (event, cause) => correctIncident(deps, event, cause),
  MobilisationOpened: (event, cause) => recordMobilisation(deps, event, cause),
  ProcedurePublished: (event, cause) => openWaitingAssessments(deps, event, cause),
  OrganisationNamesSet: (event, cause) => learnOrganisationNames(deps, event, cause),
});
