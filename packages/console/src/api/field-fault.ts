import type { Fault } from './fault.ts';

/** What the API said of one field of the body, or of something within it; undefined for nothing. */
export const fieldFault = (fault: Fault | undefined, field: string): string | undefined => {
  const found = fault?.fields.filter((one) => one.field === field || one.field.startsWith(`${field}/`)) ?? [];
  return found.length === 0 ? undefined : found.map(({ message }) => message).join('; ');
};

/** The same, and the words of a rule that names the field as what it refuses (`baseline.to`). */
export const faultAt = (fault: Fault | undefined, field: string): string | undefined => {
  const named = fault?.about['field']?.replaceAll('.', '/');
  const isNamed = named !== undefined && (named === field || named.startsWith(`${field}/`));
  return fieldFault(fault, field) ?? (isNamed ? fault?.detail : undefined);
};
