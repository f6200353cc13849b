const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The record with one field read anew; what has no such field is left as it is. */
export const inField = (record: unknown, field: string, read: (value: unknown) => unknown): unknown =>
  isRecord(record) && Object.hasOwn(record, field) ? { ...record, [field]: read(record[field]) } : record;

const namesRemovedStep = (rule: unknown): boolean =>
  isRecord(rule) && isRecord(rule['step']) && rule['step']['do'] === 'try-next-channel';

/** A plan as it was kept until November 2026, without the rules that name `try-next-channel`: nobody ever took that step. */
export const readOlderPlan = (plan: unknown): unknown =>
  inField(plan, 'escalation', (rules) =>
    Array.isArray(rules) ? rules.filter((rule) => !namesRemovedStep(rule)) : rules,
  );
