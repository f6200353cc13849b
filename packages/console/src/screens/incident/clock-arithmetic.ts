import type { ReplyOf } from '@muster/client';

export type Incident = ReplyOf<'readIncident'>;
export type Deadline = Incident['deadlines'][number];

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** How a limit came out: seconds to spare where it was met, seconds late where it was answered late. */
export type Outcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'met'; readonly spareSeconds: number }
  | { readonly kind: 'late'; readonly lateSeconds: number }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'dropped' };

export const outcomeOf = ({ status, dueAt, answeredAt }: Deadline): Outcome => {
  switch (status) {
    case 'open':
      return { kind: 'open' };
    case 'dropped':
      return { kind: 'dropped' };
    case 'met':
      return { kind: 'met', spareSeconds: answeredAt === undefined ? 0 : secondsBetween(answeredAt, dueAt) };
    case 'missed':
      return answeredAt === undefined
        ? { kind: 'unanswered' }
        : { kind: 'late', lateSeconds: secondsBetween(dueAt, answeredAt) };
  }
};

/** How long was allowed, where it is known from when the time counts; seconds. */
export const allowedSeconds = ({ from, dueAt }: Deadline): number | undefined =>
  from === undefined ? undefined : secondsBetween(from, dueAt);

/** Open limits first, the next one on top; then those that are over, the latest first. */
export const inOrder = (deadlines: readonly Deadline[]): Deadline[] => {
  const open = deadlines.filter(({ status }) => status === 'open');
  const over = deadlines.filter(({ status }) => status !== 'open');
  const byDue = (one: Deadline, other: Deadline) => (one.dueAt < other.dueAt ? -1 : 1);
  return [...open.sort(byDue), ...over.sort(byDue).reverse()];
};
