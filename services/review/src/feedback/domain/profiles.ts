import * as z from 'zod';
import { Term } from '@muster/calendar';

/** How long a stage may take. `from`: what its answer is counted from. */
const Stage = z.object({
  acknowledge: Term.optional(),
  answer: z.object({ within: Term, from: z.enum(['receipt', 'acknowledgement']) }),
  /** By how much its answer may be put off, in all: with a reason and a holding letter. */
  extend: Term.optional(),
});
export type StageClock = z.infer<typeof Stage>;

/** A rule's clocks for complaints, as data: what is due when, and where somebody may go who is still not content. */
export const ClockProfile = z.object({
  title: z.string(),
  /** Whose figures these are, and which of them its rule leaves to the organisation. */
  source: z.string(),
  first: Stage,
  second: Stage.optional(),
  /** Whether its answer's clock may stand still while the person is waited for. */
  mayPause: z.literal(true).optional(),
  independent: z
    .object({
      body: z.string(),
      /** Counted from receipt; without it the right begins with the final answer. */
      after: Term.optional(),
    })
    .optional(),
});
export type ClockProfile = z.infer<typeof ClockProfile>;

const workingDays = (count: number): Term => ({ count, unit: 'working-days' });
const weeks = (count: number): Term => ({ count, unit: 'weeks' });

const OURS = 'The rule says promptly; the days to acknowledge are ours.';

export const PROFILE_IDS = [
  'lgsco',
  'fca',
  'fca-payments',
  'ofcom',
  'moj-offender-data',
  'in-house',
  'query',
] as const;
export const ProfileId = z.enum(PROFILE_IDS);
export type ProfileId = z.infer<typeof ProfileId>;

export const profiles: Readonly<Record<ProfileId, ClockProfile>> = {
  lgsco: {
    title: 'Local government',
    source:
      'Local Government and Social Care Ombudsman, Complaint Handling Code 2024. The days by which the second stage may be extended are ours.',
    first: {
      acknowledge: workingDays(5),
      answer: { within: workingDays(10), from: 'acknowledgement' },
      extend: workingDays(10),
    },
    second: {
      acknowledge: workingDays(5),
      answer: { within: workingDays(20), from: 'acknowledgement' },
      extend: workingDays(20),
    },
    independent: { body: 'the Local Government and Social Care Ombudsman' },
  },
  fca: {
    title: 'Financial services',
    source: `Financial Conduct Authority handbook, DISP 1.6. ${OURS}`,
    first: { acknowledge: workingDays(3), answer: { within: weeks(8), from: 'receipt' } },
    independent: { body: 'the Financial Ombudsman Service', after: weeks(8) },
  },
  'fca-payments': {
    title: 'Payments and electronic money',
    source: `Financial Conduct Authority handbook, DISP 1.6.2A. ${OURS} So are the days to the ombudsman.`,
    first: {
      acknowledge: workingDays(3),
      answer: { within: workingDays(15), from: 'receipt' },
      extend: workingDays(20),
    },
    independent: { body: 'the Financial Ombudsman Service', after: workingDays(35) },
  },
  ofcom: {
    title: 'Telecommunications',
    source: `Ofcom General Condition C4, right to independent resolution from 8 April 2026. ${OURS}`,
    first: { acknowledge: workingDays(3), answer: { within: weeks(6), from: 'receipt' } },
    independent: { body: 'our alternative dispute resolution scheme', after: weeks(6) },
  },
  'moj-offender-data': {
    title: 'Complaint about offender data',
    source:
      'Ministry of Justice, offender data complaints. It names days to acknowledge; the days to answer are ours.',
    first: { acknowledge: workingDays(10), answer: { within: workingDays(20), from: 'receipt' } },
  },
  'in-house': {
    title: 'In-house',
    source: 'The figures that Muster comes with.',
    mayPause: true,
    first: {
      acknowledge: workingDays(2),
      answer: { within: workingDays(10), from: 'receipt' },
      extend: workingDays(10),
    },
    second: {
      acknowledge: workingDays(2),
      answer: { within: workingDays(15), from: 'receipt' },
      extend: workingDays(10),
    },
  },
  query: {
    title: 'Query',
    source: 'The figures that Muster comes with.',
    mayPause: true,
    first: { answer: { within: workingDays(5), from: 'receipt' } },
  },
};
