import { consume } from '@muster/runtime/messaging/consume';
import { ALL_NAMES, learnNames } from '@muster/store/known-names';
import { createDeps } from '../deps.ts';
import { TriageEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { correctIncident } from '../use-cases/correct-incident.ts';
import { openAssessment, openWaiting } from '../use-cases/open-assessment.ts';
import { recordMobilisation } from '../use-cases/record-mobilised.ts';

const deps = createDeps(TriageEnv.parse(process.env));

export const handler = consume(hears['on-events'], {
  IncidentReported: (event, cause) => openAssessment(deps, event, cause),
  IncidentCorrected: (event, cause) => correctIncident(deps, event, cause),
  MobilisationOpened: (event, cause) => recordMobilisation(deps, event, cause),
  ProcedurePublished: (event, cause) => openWaiting(deps, event, cause),
  OrganisationNamesSet: ({ data }, cause) =>
    deps.knownNames.decide(ALL_NAMES, cause, (known) => learnNames(known, data)),
});
