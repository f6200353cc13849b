import { defineRoutes } from '@muster/runtime/http/routes';
import { answerRoutes } from '../answers/routes.ts';
import { assignmentRoutes } from '../assignments/routes.ts';
import { notificationRoutes } from '../notifications/routes.ts';
import { organisationRoutes } from '../organisation/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { policyRoutes } from '../policies/routes.ts';
import { recommendationRoutes } from '../recommendation/routes.ts';
import { responderRoutes } from '../responder-page/routes.ts';
import { responseRoutes } from '../response/routes.ts';
import { userRoutes } from '../users/routes.ts';

/** Dispatch's API: who responds to an incident, and the people and policies behind it. */
export const api = defineRoutes('dispatch', 'api', {
  ...recommendationRoutes,
  ...responseRoutes,
  ...assignmentRoutes,
  ...notificationRoutes,
  ...peopleRoutes,
  ...policyRoutes,
  ...organisationRoutes,
});

/** The responder's pages behind the signed link. GET, HEAD and OPTIONS change nothing: mail filters follow links. */
export const responder = defineRoutes('dispatch', 'responder', responderRoutes);

/** What the carrier calls: texts, pressed keys, and what became of messages. A Lambda of its own checks each signature. */
export const answers = defineRoutes('dispatch', 'answers', answerRoutes);

/** Who may sign in. A Lambda of its own answers, the only one with rights on the user pool. */
export const users = defineRoutes('dispatch', 'users', userRoutes);
