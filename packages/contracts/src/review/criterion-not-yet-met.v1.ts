import * as z from 'zod';
import { CompetenceRecordId, Instant, Slug, TeamId } from '@muster/core';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';

/** An assessor found that somebody does not show a criterion yet. Support for them may be proposed from it. */
export const CriterionNotYetMet = defineEvent({
  source: 'review',
  name: 'CriterionNotYetMet',
  version: 1,
  summary: 'An assessor said of a criterion that it is not met yet, or that the evidence does not suffice.',
  data: z.object({
    recordId: CompetenceRecordId,
    /** The name that the person signs in with. */
    person: z.string().min(1).max(128),
    team: TeamId,
    frameworkId: Slug,
    version: z.int().min(1),
    criterion: z.string().min(1),
    verdict: z.enum(['not-yet', 'insufficient']),
    saidAt: Instant,
  }),
  examples: [
    {
      recordId: sample.competenceRecordId,
      person: 'agent',
      team: 'north',
      frameworkId: 'unit-320',
      version: 1,
      criterion: '1.6',
      verdict: 'not-yet',
      saidAt: '2026-01-06T10:00:00.000Z',
    },
  ],
});
