import { consume } from '@muster/runtime/messaging/consume';
import { ALL_NAMES, learnNames } from '@muster/store/known-names';
import { createCaseDeps } from '../deps.ts';
import { ReviewEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { recordClosedCase, recordCorrectedCase } from '../use-cases/record-case.ts';

const deps = createCaseDeps(ReviewEnv.parse(process.env));

export const handler = consume(hears['on-events'], {
  IncidentClosed: (event, cause) => recordClosedCase(deps, event, cause),
  CaseCorrected: (event, cause) => recordCorrectedCase(deps, event, cause),
  OrganisationNamesSet: ({ data }, cause) =>
    deps.knownNames.decide(ALL_NAMES, cause, (known) => learnNames(known, data)),
});
