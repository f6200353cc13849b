import { Priority } from '@muster/contracts';
import { refuseUnknownType, type KnownTypes } from '@muster/contracts/procedure/known-types';
import { Slug, type Refused } from '@muster/core';
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

/** The refusal of a rule for a type that no procedure covers: it would never apply. */
export const refuseUnknownTypes = (
  known: KnownTypes | undefined,
  { rules }: AutoDispatchPolicy,
): Refused | undefined => {
  for (const [at, { incidentTypes = [] }] of rules.entries()) {
    const refused = refuseUnknownType(known, incidentTypes, `rules.${at}.incidentTypes`);
    if (refused !== undefined) return refused;
  }
  return undefined;
};
