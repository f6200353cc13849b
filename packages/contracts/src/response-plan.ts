import * as z from 'zod';
import { Slug, PlainText } from '@muster/core';
import { DeadlineKind, NotificationChannel, UserRole } from './vocabulary.ts';

/** Limits are whole seconds, up to 30 days. */
export const Seconds = z.int().min(1).max(2_592_000);

/** What a person answers for while assigned. */
export const Responsibility = z.object({ id: Slug, text: PlainText(500) });
export type Responsibility = z.infer<typeof Responsibility>;

/** What a person must do. The limit counts from the named moment of the same assignment. */
export const PlannedAction = z.object({
  id: Slug,
  title: PlainText(300),
  withinSeconds: Seconds,
  countsFrom: z.enum(['accepted', 'on-scene']),
  mandatory: z.boolean(),
});
export type PlannedAction = z.infer<typeof PlannedAction>;

/** One kind of person the response needs, how many, and what they are told. */
export const PlannedRole = z.object({
  role: Slug,
  title: PlainText(120),
  skills: z.array(Slug).max(10),
  count: z.int().min(1).max(20),
  leads: z.boolean(),
  acceptWithinSeconds: Seconds,
  understandWithinSeconds: Seconds,
  arriveWithinSeconds: Seconds,
  responsibilities: z.array(Responsibility).min(1).max(20),
  actions: z.array(PlannedAction).max(20),
});
export type PlannedRole = z.infer<typeof PlannedRole>;

/** What is done when a deadline is missed. */
export const EscalationStep = z.discriminatedUnion('do', [
  z.object({ do: z.literal('offer-next-resource') }),
  z.object({ do: z.literal('tell-role'), role: UserRole }),
]);
export type EscalationStep = z.infer<typeof EscalationStep>;

/** The step a procedure names for one kind of missed deadline. */
export const EscalationRule = z.object({ deadline: DeadlineKind, step: EscalationStep });
export type EscalationRule = z.infer<typeof EscalationRule>;

/** How long after a place fell empty, or was last told of, people are told again that nobody holds it; seconds. */
export const UNFILLED_REMINDER_SECONDS = 600;

/** The response an outcome calls for: who, how many, told what, by when, and what follows a miss. */
export const ResponsePlan = z.object({
  alarmLevel: z.int().min(1).max(5),
  roles: z.array(PlannedRole).min(1).max(10),
  channels: z.array(NotificationChannel).min(1),
  dispatchWithinSeconds: Seconds,
  resolveWithinSeconds: Seconds,
  /** Between two reminders of a place that nobody holds; UNFILLED_REMINDER_SECONDS unless the plan says otherwise. */
  unfilledReminderSeconds: Seconds.min(60).optional(),
  escalation: z.array(EscalationRule).max(20),
});
export type ResponsePlan = z.infer<typeof ResponsePlan>;
