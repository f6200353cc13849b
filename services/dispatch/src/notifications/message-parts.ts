import type { AssignmentId } from '@muster/core';

/** What names the brief that goes out with the offer. */
export const firstBriefParts = (assignmentId: AssignmentId) => ['brief', assignmentId] as const;

/** What names the message that somebody is not needed any more. */
export const standDownParts = (assignmentId: AssignmentId) => ['stand-down', assignmentId] as const;
