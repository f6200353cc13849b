import { Priority } from '@muster/contracts';
import { Slug } from '@muster/core';
import * as z from 'zod';

/** Incidents of this priority, and of one of these types if any is named, are dispatched without a dispatcher. */
export const AutoDispatchRule = z.object({
  priority: Priority,
  incidentTypes: z.array(Slug).max(50).optional(),
});

export const AutoDispatchPolicy = z.object({ rules: z.array(AutoDispatchRule).max(20) });
export type AutoDispatchPolicy = z.infer<typeof AutoDispatchPolicy>;

/** Whether the policy sends people to such an incident without a dispatcher. */
export const dispatchesItself = (
  { rules }: AutoDispatchPolicy,
  priority: Priority,
  incidentType: string,
): boolean =>
  rules.some(
    (rule) =>
      rule.priority === priority &&
      (rule.incidentTypes === undefined || rule.incidentTypes.includes(incidentType)),
  );
