import { consume } from '@muster/runtime/messaging/consume';
import { recordClosedCase, recordCorrectedCase } from '../cases/record-case.ts';
import { requireIncidentReview } from '../incident-reviews/require-incident-review.ts';
import { learnOrganisationNames } from '../organisation-names/learn-organisation-names.ts';
import { createCaseDeps } from '../wiring/deps.ts';
import { ReviewEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createCaseDeps(ReviewEnv.parse(process.env));

export const handler = consume(subscriptions['on-events'], {
  IncidentClosed: async (event, cause) => {
    await recordClosedCase(deps, event, cause);
    await requireIncidentReview(deps, event, cause);
  },
  CaseCorrected: (event, cause) => recordCorrectedCase(deps, event, cause),
  OrganisationNamesSet: (event, cause) => learnOrganisationNames(deps, event, cause),
});
