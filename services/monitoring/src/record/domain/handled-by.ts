import { HandlingPart, MOST_HANDLERS, type Handler } from '@muster/contracts';
import type { IncidentEvent, IncidentEventName } from './incident-event.ts';

const PART_OF: Readonly<Partial<Record<IncidentEventName, HandlingPart>>> = {
  IncidentReported: 'reported',
  IncidentAssessed: 'assessed',
  IncidentRejected: 'assessed',
  AssignmentOffered: 'dispatched',
};

/** The users who handled a case with one more part of one of them; the same list in whatever order parts come. */
export const withPart = (
  handlers: readonly Handler[] = [],
  user: string,
  part: HandlingPart,
): readonly Handler[] => {
  const known = handlers.find((one) => one.user === user);
  if (known?.parts.includes(part)) return handlers;
  if (known === undefined && handlers.length >= MOST_HANDLERS) return handlers;
  const parts = HandlingPart.options.filter((one) => one === part || known?.parts.includes(one));
  return [...handlers.filter((one) => one !== known), { user, parts }].sort((one, other) =>
    one.user < other.user ? -1 : 1,
  );
};

/** The same with what an event says of who handles it: nothing unless a user led to it. */
export const withHandler = (
  handlers: readonly Handler[] | undefined,
  { name, metadata: { actor } }: IncidentEvent,
): readonly Handler[] | undefined => {
  const part = PART_OF[name];
  return part === undefined || actor.kind !== 'user' ? handlers : withPart(handlers, actor.id, part);
};
