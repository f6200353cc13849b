import type { LetterPurpose } from '@muster/contracts';
import type { ClockProfile } from '../../../texts/clock-profile.ts';
import { currentStage, openPause, stageNumber, type Complaint } from '../complaint.ts';

export type ActName = 'assess' | 'handle' | 'extend' | 'clock' | 'find' | 'second-stage' | 'close';

type Term = ClockProfile['first']['answer']['within'];

const openAnswer = (complaint: Complaint) => {
  const name = stageNumber(complaint) === 1 ? 'answer' : 'answer-second';
  return complaint.limits.find(({ limit, state }) => limit === name && state === 'open');
};

/** Whether the clock of the answer stands still, or may: where its rule allows that and it is not late. */
export const mayClock = (complaint: Complaint, profile: ClockProfile | undefined): boolean =>
  openPause(complaint) !== undefined || (profile?.mayPause === true && openAnswer(complaint) !== undefined);

/** What may be left of the time by which an answer may be put off; undefined where there is none, or it was asked for already. */
export const timeLeft = (complaint: Complaint, profile: ClockProfile | undefined): Term | undefined => {
  const clock = stageNumber(complaint) === 1 ? profile?.first : profile?.second;
  const { asked, extended, answeredAt } = currentStage(complaint);
  if (!clock?.extend || asked !== undefined || answeredAt !== undefined) return undefined;
  if (openPause(complaint) !== undefined) return undefined;
  const left = clock.extend.count - extended;
  return left > 0 && openAnswer(complaint) !== undefined ? { ...clock.extend, count: left } : undefined;
};

/** What a person can sensibly do with it now, in the order of its life. What is allowed in the end is the API's decision. */
export const actsNow = (complaint: Complaint, profile: ClockProfile | undefined): ActName[] => {
  const { status, second, closed } = complaint;
  if (closed !== undefined) return [];
  const { answeredAt } = currentStage(complaint);
  const isOpen = answeredAt === undefined;
  const isBegun = status === 'investigating' || status === 'second-stage';
  const maySecond = status === 'answered' && second === undefined && profile?.second !== undefined;
  return [
    'assess',
    ...(isOpen ? (['handle'] as const) : []),
    ...(isOpen && isBegun ? (['find'] as const) : []),
    ...(timeLeft(complaint, profile) ? (['extend'] as const) : []),
    ...(isOpen && mayClock(complaint, profile) ? (['clock'] as const) : []),
    ...(maySecond ? (['second-stage'] as const) : []),
    'close',
  ];
};

/** Drafted or released for this stage, and not gone yet. */
const isUnderWay = ({ letters }: Complaint, purpose: LetterPurpose, stage: 1 | 2): boolean =>
  letters.some(
    (one) => one.purpose === purpose && one.stage === stage && one.state !== 'sent' && one.state !== 'posted',
  );

/** The letters that can sensibly be drafted now: those whose time it is and that nobody has drafted for this stage. */
export const lettersNow = (complaint: Complaint, profile: ClockProfile | undefined): LetterPurpose[] => {
  if (complaint.closed !== undefined) return [];
  const stage = stageNumber(complaint);
  const { answeredAt, asked, finding } = currentStage(complaint);
  const limit = stage === 1 ? 'acknowledge' : 'acknowledge-second';
  const toAcknowledge = complaint.limits.some((one) => one.limit === limit && one.metAt === undefined);
  const isOpen = answeredAt === undefined;
  const sensible: [LetterPurpose, boolean][] = [
    ['acknowledgement', isOpen && toAcknowledge],
    ['holding', isOpen && asked !== undefined],
    ['answer', isOpen && (finding !== undefined || complaint.kind === 'query')],
    ['deadlock', finding !== undefined && profile?.independent !== undefined],
  ];
  return sensible.flatMap(([purpose, isNow]) =>
    isNow && !isUnderWay(complaint, purpose, stage) ? [purpose] : [],
  );
};

/** What comes next by itself, which stands open: undefined where it is a letter's turn, or nobody's. */
export const nextAct = (complaint: Complaint, letters: readonly LetterPurpose[]): ActName | undefined => {
  const { handler, finding, answeredAt } = currentStage(complaint);
  if (complaint.closed !== undefined || answeredAt !== undefined) return undefined;
  if (complaint.assessed === undefined) return 'assess';
  if (letters.includes('acknowledgement')) return undefined;
  if (handler === undefined) return 'handle';
  return finding === undefined && complaint.kind === 'complaint' && complaint.status !== 'acknowledged'
    ? 'find'
    : undefined;
};
