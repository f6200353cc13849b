import type { ReplyOf } from '@muster/client';

/** A query or complaint as the API shows it, without what the person said. */
export type Complaint = ReplyOf<'listComplaints'>['items'][number];
export type Limit = Complaint['limits'][number];
export type Stage = Complaint['first'];

/** The limit that is due next: of the open ones whose clock goes the one that is late first. */
export const nextLimit = ({ limits }: Pick<Complaint, 'limits'>): Limit | undefined =>
  limits
    .filter(({ metAt, pausedAt }) => metAt === undefined && pausedAt === undefined)
    .reduce<Limit | undefined>(
      (first, one) => (first === undefined || one.lateFrom < first.lateFrom ? one : first),
      undefined,
    );

/** The stage that is being worked on: the second as soon as it was opened. */
export const currentStage = ({ first, second }: Pick<Complaint, 'first' | 'second'>): Stage =>
  second ?? first;

export const stageNumber = ({ second }: Pick<Complaint, 'second'>): 1 | 2 => (second === undefined ? 1 : 2);

export type Pause = NonNullable<Stage['pauses']>[number];

/** The pause in which the clock of the present answer stands still now. */
export const openPause = (complaint: Pick<Complaint, 'first' | 'second'>): Pause | undefined =>
  currentStage(complaint).pauses?.find(({ to }) => to === undefined);

/** Who may not handle the present stage: those whom it is about, and in the second stage whoever worked on the first. */
export const shutOut = ({
  concerns,
  first,
  second,
}: Pick<Complaint, 'concerns' | 'first' | 'second'>): string[] => [
  ...new Set([...(second === undefined ? [] : first.workedOn), ...concerns]),
];
