import { PathStep, ResponsePlan } from '@muster/contracts';
import type { Redact } from '@muster/runtime/aws/redaction';
import type { RedactAggregate } from '@muster/store/redact';
import * as z from 'zod';
import { cardRows } from '../board/store.ts';
import { recordKind } from '../record/store.ts';
import { KeptLine } from '../timeline/views.ts';

const VerdictRow = z.object({ path: z.array(PathStep), plan: ResponsePlan.optional() });

/** Removes a text from an incident's record, its timeline, its verdicts and its card. */
export const redactRecords =
  (redactAggregate: RedactAggregate): Redact =>
  ({ incidentId }, redactor) =>
    Promise.all([
      redactAggregate(
        { kind: recordKind, listed: cardRows.schema, line: KeptLine, child: () => VerdictRow },
        incidentId,
        redactor,
      ),
      redactAggregate({ kind: cardRows }, incidentId, redactor),
    ]);
