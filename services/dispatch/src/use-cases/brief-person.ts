import { secondsBetween, type MusterEvent } from '@muster/contracts';
import { composeMail } from '@muster/runtime/mail';
import type { Cause } from '@muster/store';
import type { NotifierDeps } from '../deps.ts';
import type { Assignment } from '../domain/assignment.ts';
import { briefOf } from '../domain/brief.ts';
import { tokenOf } from '../links/token.ts';
import { briefMail } from '../mails/brief-mail.ts';
import { loadTrio } from './change-trio.ts';
import { endMessage, sendOnce } from './send-once.ts';

const SENDER = 'Muster control room';
/** Nobody is called about an offer that ended longer ago: what is redriven later leaves the queue. */
const CALL_WITHIN_SECONDS = 3600;

const linkFor = async ({ keys, publicUrl }: NotifierDeps, { assignmentId }: Assignment): Promise<string> =>
  `${publicUrl}/r/${tokenOf(assignmentId, await keys())}`;

/**
 * Briefs a person who is offered a place, unless the offer is over or its time has passed: nobody is told too late. Of an offer that
 * ended without an answer, a brief not known to be sent is told as failed.
 */
export const briefPerson =
  (deps: NotifierDeps) =>
  async ({ data }: MusterEvent<'AssignmentOffered'>, cause: Cause): Promise<void> => {
    const trio = await loadTrio(deps, data.assignmentId);
    if (trio === undefined) throw new Error(`no such assignment as was offered: ${data.assignmentId}`);
    const { assignment, resource, mobilisation } = trio;
    const brief = briefOf(assignment, mobilisation);
    const { incidentId, assignmentId, status, acceptBy } = assignment;
    const parts = ['brief', assignmentId] as const;
    const isUnanswered = status === 'offered' || status === 'expired';
    if (isUnanswered && acceptBy <= cause.at) {
      if (secondsBetween(acceptBy, cause.at) > CALL_WITHIN_SECONDS) return;
      return endMessage(deps)({ parts }, 'not known before the offer ended', cause);
    }
    if (status !== 'offered' || !brief) return;

    const { resourceId, name, email } = resource;
    const about = { incidentId, assignmentId, resourceId, purpose: 'brief' as const };
    const compose = async ({ id, isRepeat }: { id: string; isRepeat: boolean }) => {
      if (!email?.verified) return 'no-verified-channel';
      const { zone, phone } = deps;
      const link = await linkFor(deps, assignment);
      return composeMail({
        messageId: id,
        from: { name: SENDER, address: deps.mailFrom },
        to: { name, address: email.address },
        ...briefMail({ brief, link, zone, phone, isRepeat }),
        link,
      });
    };
    await sendOnce(deps)({ parts, about, compose }, cause);
  };
