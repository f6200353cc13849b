import { type Instant, decided, gone, refuse, unchanged, type Decision } from '@muster/core';
import { resourceChanged, type Resource } from './resource.ts';

export const wasRemoved = ({ removedAt }: Resource) =>
  gone('resource-removed', `This person was removed at ${String(removedAt)}; nothing of them is kept here.`);

/** Removes a person: all their details are deleted at once, the id stays for the record. Refused while they hold an assignment. */
export const removeResource = (resource: Resource, now: Instant): Decision<Resource> => {
  if (resource.removedAt !== undefined) return unchanged(resource);
  if ('held' in resource.duty) {
    const { assignmentId, reference } = resource.duty.held;
    return refuse(
      'holds-assignment',
      `${resource.name} holds assignment ${assignmentId} on incident ${reference}; release it first.`,
      { assignmentId },
    );
  }
  const { resourceId, team } = resource;
  const removed: Resource = {
    resourceId,
    team,
    name: 'A removed person',
    skills: [],
    zones: ['none'],
    shifts: [],
    restMinutes: 0,
    recentJobs: [],
    duty: { status: 'out-of-service', because: 'removed' },
    removedAt: now,
  };
  return decided(removed, [resourceChanged(removed)]);
};
