import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sampleCase, sample } from '../examples.ts';
import { IncidentId, Instant } from '@muster/core';
import { Disposition } from '../vocabulary.ts';
import { CaseSummary } from './case-summary.ts';

/** What came after the closing changed the case. Review takes the highest revision of the latest closing. */
export const CaseCorrected = defineEvent({
  source: 'monitoring',
  name: 'CaseCorrected',
  version: 1,
  summary: 'The case of a closed incident is other than it was said to be; here it is whole again.',
  data: z.object({
    incidentId: IncidentId,
    disposition: Disposition,
    closedAt: Instant,
    /** IncidentClosed was revision 1. */
    revision: z.int().min(2),
    correctedAt: Instant,
    /** What came late and what it changed, in words for people, without anybody's name. */
    because: z.string().min(1).max(500),
    case: CaseSummary,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      disposition: 'founded',
      closedAt: sample.at('10:06:00'),
      revision: 2,
      correctedAt: sample.at('11:30:00'),
      because: 'Came after the closing: the result of an action. Changed: targets met 3 of 3, not 2 of 2.',
      case: { ...sampleCase, targets: [...sampleCase.targets, { kind: 'action' as const, met: true }] },
    },
  ],
});
