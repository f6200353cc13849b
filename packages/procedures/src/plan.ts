import {
  EscalationRule,
  EscalationStep,
  PlannedAction,
  PlannedRole,
  Responsibility,
  ResponsePlan,
} from '@muster/contracts';
import { PlainText } from '@muster/core';
import * as z from 'zod';

const [next, tell] = EscalationStep.options;

const Role = PlannedRole.strict().extend({
  title: PlainText(120),
  responsibilities: z
    .array(Responsibility.strict().extend({ text: PlainText(500) }))
    .min(1)
    .max(20),
  actions: z.array(PlannedAction.strict().extend({ title: PlainText(300) })).max(20),
});

/** A response plan as an author writes it: no field that is not known, no text that nobody can see. */
export const Plan = ResponsePlan.strict().extend({
  roles: z.array(Role).min(1).max(10),
  escalation: z
    .array(
      EscalationRule.strict().extend({
        step: z.discriminatedUnion('do', [next.strict(), tell.strict()]),
      }),
    )
    .max(20),
});
