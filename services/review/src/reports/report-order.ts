import * as z from 'zod';
import { Actor, Instant, ReportId } from '@muster/core';
import { DeliveryView } from './domain/delivery-view.ts';
import { Period } from './domain/period.ts';

/** What `api` orders of `report`, which alone carries what composes and sends mails: one run of a report, for whoever asked. */
export const ReportOrder = z.object({
  run: z.object({
    reportId: ReportId,
    period: Period,
    cause: z.object({
      key: z.string().min(1),
      actor: Actor,
      at: Instant,
      correlationId: z.string().min(1),
      causationId: z.string().min(1),
      exercise: z.boolean(),
    }),
  }),
});
export type ReportOrder = z.infer<typeof ReportOrder>;

/** What became of each copy. */
export const RunResult = z.object({ deliveries: z.array(DeliveryView) });
export type RunResult = z.infer<typeof RunResult>;
