import { decided, unchanged, type Decision, type Instant } from '@muster/core';
import type { Failing } from './failing.ts';
import type { Resource } from './resource.ts';

/** The person answered STOP: until they text START they are reached by their other channels. */
export const stopTexts = (person: Resource, now: Instant): Decision<Resource> => {
  const { phone } = person;
  if (phone === undefined || phone.texts?.stoppedAt !== undefined) return unchanged(person);
  return decided({ ...person, phone: { ...phone, texts: { ...phone.texts, stoppedAt: now } } }, []);
};

/** The person answered START. */
export const startTexts = (person: Resource): Decision<Resource> => {
  const { phone } = person;
  if (phone?.texts?.stoppedAt === undefined) return unchanged(person);
  const { texts, ...rest } = phone;
  const { failing } = texts;
  return decided({ ...person, phone: { ...rest, ...(failing && { texts: { failing } }) } }, []);
};

/** The carrier says that the number takes no texts; of another number than the present one it says nothing. */
export const markTextsFailing = (person: Resource, number: string, failing: Failing): Decision<Resource> => {
  const { phone } = person;
  if (phone?.number !== number || phone.texts?.failing !== undefined) return unchanged(person);
  return decided({ ...person, phone: { ...phone, texts: { ...phone.texts, failing } } }, []);
};
