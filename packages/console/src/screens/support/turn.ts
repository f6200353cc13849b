import { turnTexts as texts } from '../../texts/support.ts';
import type { Line } from './plan.ts';

/** What a plan waits for. `sign` says whose signatures the newest version lacks. */
export type Turn =
  | { readonly kind: 'closed'; readonly outcome: NonNullable<Line['outcome']> }
  | { readonly kind: 'evidence' | 'review' | 'going' }
  | { readonly kind: 'sign'; readonly missing: Line['waitsFor'] };

/** What a plan waits for at an instant (milliseconds): the evidence first, then the signatures, then the review. */
export const turnOf = ({ outcome, isEvidenceUnseen, waitsFor, reviewAt }: Line, now: number): Turn => {
  if (outcome !== undefined) return { kind: 'closed', outcome };
  if (isEvidenceUnseen) return { kind: 'evidence' };
  if (waitsFor.length > 0) return { kind: 'sign', missing: waitsFor };
  return { kind: Date.parse(reviewAt) <= now ? 'review' : 'going' };
};

/** Whether whoever reads has to do something next. What both disagree on waits for nobody. */
export const waitsForYou = (line: Line, turn: Turn): boolean => {
  if (!line.isYours) return false;
  switch (turn.kind) {
    case 'evidence':
      return line.you === 'person';
    case 'sign':
      return line.status !== 'disagreed' && turn.missing.includes(line.you);
    case 'review':
      return true;
    case 'closed':
    case 'going':
      return false;
  }
};

const signWords = (line: Line, missing: Line['waitsFor']): string => {
  const { version, you, person, lead, isYours } = line;
  if (!isYours) {
    const names = missing.map((side) => (side === 'person' ? person : (lead ?? texts.theLead)));
    return texts.between(version, names);
  }
  if (missing.length === 2) return texts.nobody(version);
  return missing.includes(you) ? texts.yours(version, line) : texts.theirs(version, line);
};

/** How a plan stands, in sentences. */
export const turnWords = (line: Line, turn: Turn): string => {
  switch (turn.kind) {
    case 'closed':
      return texts.closed(turn.outcome);
    case 'evidence':
      return line.you === 'person' ? texts.evidenceYours : texts.evidenceTheirs(line.person);
    case 'sign': {
      if (line.status === 'disagreed') return texts.disagreed;
      const words = signWords(line, turn.missing);
      return line.inForce === undefined ? words : `${words} ${texts.inForce(line.inForce)}`;
    }
    case 'review':
      return texts.review;
    case 'going':
      return texts.going;
  }
};

export interface Next {
  readonly kind: 'session' | 'review' | 'overdue';
  readonly at: string;
}

/** The next date of a plan: a planned session that is to come, else its review; none once it is closed. */
export const nextOf = ({ outcome, plannedAt, reviewAt }: Line, now: number): Next | undefined => {
  if (outcome !== undefined) return undefined;
  const session = plannedAt.filter((at) => Date.parse(at) > now).sort()[0];
  if (session !== undefined && session < reviewAt) return { kind: 'session', at: session };
  return { kind: Date.parse(reviewAt) > now ? 'review' : 'overdue', at: reviewAt };
};

export interface Groups {
  readonly waits: readonly Line[];
  readonly going: readonly Line[];
  readonly closed: readonly Line[];
}

/** Plans by what is to be done: what waits for the reader first, each group by its next date; what is closed as it came. */
export const groupsOf = (lines: readonly Line[], now: number): Groups => {
  const next = (line: Line): string => nextOf(line, now)?.at ?? '';
  const open = lines
    .filter(({ outcome }) => outcome === undefined)
    .sort((one, other) => next(one).localeCompare(next(other)));
  const waits = (line: Line): boolean => waitsForYou(line, turnOf(line, now));
  return {
    waits: open.filter(waits),
    going: open.filter((line) => !waits(line)),
    closed: lines.filter(({ outcome }) => outcome !== undefined),
  };
};
