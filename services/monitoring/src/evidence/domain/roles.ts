import type { AssignmentId } from '@muster/core';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';

/** What each person who was asked is called outside: their role, with a number where several had it. */
export const rolesOf = ({ assignments }: IncidentRecord): ReadonlyMap<AssignmentId, string> => {
  const together = Map.groupBy(assignments, ({ roleTitle }) => roleTitle);
  return new Map(
    [...together].flatMap(([title, having]) =>
      having.map(({ assignmentId }, at): [AssignmentId, string] => [
        assignmentId,
        having.length > 1 ? `${title} (${at + 1})` : title,
      ]),
    ),
  );
};
