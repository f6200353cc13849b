import type { Disposition } from '@muster/contracts';
import type { AssignmentId, Instant } from '@muster/core';
import { asksForNoWork } from '../../record/domain/dispositions.ts';
import { heldPlaces, unanswered, wasThere, type Held } from '../../record/domain/holders.ts';
import type { Deadline, IncidentRecord } from '../../record/domain/incident-record.ts';

/** A mandatory action without a result. Without `assignmentId` nobody has taken on the role that owes it. */
export interface OpenAction {
  readonly role: string;
  readonly actionId: string;
  readonly title: string;
  readonly assignmentId?: AssignmentId;
  readonly who?: string;
  readonly dueAt?: Instant | undefined;
}

/** The places whose last holders have open actions: all places, or if nobody was needed those of people who were there. */
export const owingPlaces = (record: IncidentRecord, disposition?: Disposition): readonly Held[] =>
  heldPlaces(record).filter(({ holder }) => !asksForNoWork(disposition) || wasThere(holder));

const ofPlace = (place: Held, own: readonly Deadline[]): OpenAction[] => {
  const { assignmentId, role, resource } = place.holder;
  return unanswered(place)
    .filter(({ mandatory }) => mandatory)
    .map(({ id, title }) => {
      const due = own.find(({ actionId }) => actionId === id);
      return { role, actionId: id, title, assignmentId, who: resource.name, dueAt: due?.dueAt };
    });
};

/** The mandatory actions without a result: of each place's last holder, and of roles that nobody took on. */
export const openMandatoryActions = (
  record: IncidentRecord,
  disposition?: Disposition,
): readonly OpenAction[] => {
  const deadlines = Map.groupBy(record.deadlines, ({ assignmentId }) => assignmentId);
  const ofPeople = owingPlaces(record, disposition).flatMap((place) =>
    ofPlace(place, deadlines.get(place.holder.assignmentId) ?? []),
  );
  if (asksForNoWork(disposition)) return ofPeople;
  const taken = new Set(heldPlaces(record).map(({ holder }) => holder.role));
  return [...ofPeople, ...(record.plan?.mandatory ?? []).filter(({ role }) => !taken.has(role))];
};
