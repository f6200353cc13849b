import type { Cause } from '@muster/core';
import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { briefOf } from '../assignments/domain/brief.ts';
import { replyCodeOf } from '../links/reply-code.ts';
import { tokenOf } from '../links/token.ts';
import { briefSpoken } from './calls/brief-call.ts';
import { briefMail } from './mails/brief-mail.ts';
import type { MessageParts } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import type { PersonMessage } from './tell-person.ts';
import { briefText } from './texts/brief-text.ts';

const SENDER = 'Muster control room';

interface Naming {
  readonly parts: MessageParts;
  /** An earlier one may have arrived all the same. */
  readonly isAgain: boolean;
}

/** The brief of an assignment, in the form of each channel; undefined when its response never opened. */
export const briefMessage = (
  deps: NotifierDeps,
  { assignment, resource, mobilisation }: AssignmentContext,
  { parts, isAgain }: Naming,
  { at: now }: Cause,
): PersonMessage | undefined => {
  const brief = briefOf(assignment, mobilisation);
  if (brief === undefined) return undefined;
  const { incidentId, assignmentId } = assignment;
  const { zone, phone } = deps;
  const access = async () => {
    const keys = await deps.keys();
    const link = `${deps.publicUrl}/r/${tokenOf(assignmentId, keys)}`;
    return { link, code: replyCodeOf(assignmentId, keys) };
  };
  return {
    parts,
    name: resource.name,
    about: { incidentId, assignmentId, resourceId: resource.resourceId, purpose: 'brief' },
    forms: {
      email: async ({ isRepeat }) => {
        const { link } = await access();
        return {
          from: { name: SENDER, address: deps.mailFrom },
          ...briefMail({ brief, link, zone, phone, isRepeat: isRepeat || isAgain }),
          link,
        };
      },
      sms: async ({ isRepeat }) =>
        briefText({ brief, ...(await access()), zone, phone, now, isRepeat: isRepeat || isAgain }),
      voice: async ({ isRepeat }) => ({
        step: brief.isAccepted ? 'brief' : 'offer',
        ...briefSpoken({ brief, zone, phone, now, isRepeat: isRepeat || isAgain }),
      }),
    },
  };
};
