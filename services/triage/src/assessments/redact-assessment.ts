import { PathStep } from '@muster/contracts';
import type { Redact } from '@muster/runtime/aws/redaction';
import type { RedactAggregate } from '@muster/store/redact';
import * as z from 'zod';
import { assessmentKind } from './store.ts';

const MoreStep = z.object({ step: PathStep });

/** Removes a text from an incident's assessment: its facts, notes and reasons, and the steps kept beside it. */
export const redactAssessment =
  (redactAggregate: RedactAggregate): Redact =>
  async ({ incidentId }, redactor) => [
    await redactAggregate({ kind: assessmentKind, child: () => MoreStep }, incidentId, redactor),
  ];
