import { ComplaintOverdue } from '@muster/contracts';
import { decided, notFound, type Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { AttemptPolicy } from '@muster/notifications/attempt';
import { patient } from '../mailing/domain/mail-attempt.ts';
import { sendMail, type MailingDeps } from '../mailing/send-mail.ts';
import type { Complaint, Limit } from './domain/complaint.ts';
import { isLate } from './domain/limits.ts';
import type { Told } from './domain/settings.ts';
import { overdueMail } from './mails/overdue-mail.ts';
import { readSettings } from './read-settings.ts';
import { OPEN_COMPLAINTS, type OverdueStores } from './store.ts';

export type OverdueDeps = OverdueStores & MailingDeps;

/** Nobody was told of what is late: thrown at the end of each run, for the alarm, until somebody is. */
export class UntoldOverdue extends Error {
  override readonly name = 'UntoldOverdue';
}

const policy: AttemptPolicy = { ...patient, pauseSeconds: () => 600 };

const untold = ({ limits }: Complaint, now: Cause['at']): Limit[] =>
  limits.filter((limit) => limit.metAt === undefined && limit.toldAt === undefined && isLate(limit, now));

/** Mails one person once; says whether they have it, or never will. */
const tellPerson = async (
  deps: OverdueDeps,
  complaint: Complaint,
  late: Limit,
  to: Told,
  cause: Cause,
): Promise<'told' | 'later' | 'never'> => {
  const { complaintId } = complaint;
  const { limit, lastDay } = late;
  const id = derivedId('ntf', 'overdue', complaintId, limit, lastDay, to.email.toLowerCase());
  const outcome = await sendMail(deps, {
    ...{ id, store: deps.overdueNotices, policy },
    rowOf: (attempt) => ({ ...attempt, complaintId, limit }),
    causeOf: (step) => ({ ...cause, key: `${cause.key}/${id}/${step}`, at: deps.now() }),
    from: 'Muster',
    to,
    content: ({ unconfirmed }) => overdueMail(complaint, late, unconfirmed > 0),
  });
  if (outcome.kind === 'sent') return 'told';
  if (outcome.kind === 'already') return outcome.latest.state === 'sent' ? 'told' : 'never';
  return outcome.kind === 'failed' || outcome.kind === 'given-up' ? 'never' : 'later';
};

const tellOfLimit = async (
  deps: OverdueDeps,
  complaint: Complaint,
  late: Limit,
  people: readonly Told[],
  cause: Cause,
): Promise<boolean> => {
  const told: Awaited<ReturnType<typeof tellPerson>>[] = [];
  for (const person of people) told.push(await tellPerson(deps, complaint, late, person, cause));
  if (!told.includes('told') || told.includes('later')) return false;
  const { complaintId, team } = complaint;
  const { limit, lastDay } = late;
  const key = `overdue:${limit}:${lastDay}`;
  await deps.complaints.decide(complaintId, { ...cause, key, correlationId: complaintId }, (now) => {
    if (!now) return notFound('complaint');
    const limits = now.limits.map((one) => (one.limit === limit ? { ...one, toldAt: cause.at } : one));
    const event = ComplaintOverdue.with({ complaintId, team, limit, lastDay, toldAt: cause.at });
    return decided({ ...now, limits }, [event]);
  });
  return true;
};

/** Tells those whom the settings name of each limit that has passed, once. */
export const tellOverdue = async (deps: OverdueDeps, cause: Cause): Promise<{ told: number }> => {
  const { settings } = await readSettings(deps);
  let [told, left] = [0, 0];
  let after: string | undefined;
  do {
    const page = await deps.complaints.query('gsi2', OPEN_COMPLAINTS, {
      to: cause.at,
      ...(after !== undefined && { after }),
    });
    for (const { state: complaint } of page.items) {
      const people = settings.tell.filter(({ team }) => team === undefined || team === complaint.team);
      for (const late of untold(complaint, cause.at)) {
        if (await tellOfLimit(deps, complaint, late, people, cause)) told += 1;
        else left += 1;
      }
    }
    after = page.next;
  } while (after !== undefined);
  if (left > 0) throw new UntoldOverdue(`${left} limits of complaints have passed and nobody was told`);
  return { told };
};
