import { inField, readOlderPlan } from '@muster/contracts';

/** A document as it was kept before a step of its plans was taken out of the language, in the language of now. */
export const readOlderProcedure = (document: unknown): unknown =>
  inField(document, 'plans', (plans) =>
    typeof plans === 'object' && plans !== null
      ? Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, readOlderPlan(plan)] as const))
      : plans,
  );
