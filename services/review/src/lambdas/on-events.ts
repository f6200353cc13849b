import { consume } from '@muster/runtime/messaging/consume';
import { recordClosedCase, recordCorrectedCase } from '../cases/record-case.ts';
import { proposeForGap } from '../competence/propose-support.ts';
import { logClassifiedContact } from '../feedback/log-complaint.ts';
import { recordLetterOutcome } from '../feedback/send-letter.ts';
import { requireIncidentReview } from '../incident-reviews/require-incident-review.ts';
import { openActionsOfReview, takeLessonOfComplaint } from '../lessons/open-lessons.ts';
import { learnOrganisationNames } from '../organisation-names/learn-organisation-names.ts';
import { createEventDeps } from '../wiring/deps.ts';
import { ReviewEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const deps = createEventDeps(ReviewEnv.parse(process.env));

export const handler = consume(subscriptions['on-events'], {
  IncidentClosed: async (event, cause) => {
    await recordClosedCase(deps, event, cause);
    await requireIncidentReview(deps, event, cause);
  },
  CaseCorrected: (event, cause) => recordCorrectedCase(deps, event, cause),
  OrganisationNamesSet: (event, cause) => learnOrganisationNames(deps, event, cause),
  ContactClassified: (event, cause) => logClassifiedContact(deps, event, cause),
  LetterSent: (event, cause) => recordLetterOutcome(deps, event, cause),
  LetterFailed: (event, cause) => recordLetterOutcome(deps, event, cause),
  CriterionNotYetMet: (event, cause) => proposeForGap(deps, event, cause),
  ComplaintAnswered: (event, cause) => takeLessonOfComplaint(deps, event, cause),
  IncidentReviewWritten: (event, cause) => openActionsOfReview(deps, event, cause),
});
