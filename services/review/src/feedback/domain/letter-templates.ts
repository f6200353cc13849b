import { dayInWords } from '@muster/calendar';
import type { LetterPurpose } from '@muster/contracts';
import { currentStage, referenceOf, stageNumber, type Complaint } from './complaint.ts';
import type { Field } from './letter-fields.ts';
import { answerLimit } from './limits.ts';
import { profiles } from './profiles.ts';

interface Template {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const CLOSING = 'If anything in this letter is unclear, write back and quote {{reference}}.';

const templates: Readonly<Record<LetterPurpose, Template>> = {
  acknowledgement: {
    subject: 'Your {{kind}} {{reference}}: we have it',
    paragraphs: [
      'Thank you for your {{kind}}, which reached us on {{received}}. Its reference is {{reference}}.',
      'We understand it like this: [what we understood, and what you want us to do].',
      'We will answer by {{answer by}}. If we need longer, we will write to you before then and say why.',
      CLOSING,
    ],
  },
  holding: {
    subject: 'Your {{kind}} {{reference}}: we need more time',
    paragraphs: [
      'We said that we would answer your {{kind}} {{reference}} by {{answer by}}. We need longer.',
      'The reason: {{reason for more time}}',
      'We will answer by {{new answer by}}.',
      CLOSING,
    ],
  },
  answer: {
    subject: 'Our answer to your {{kind}} {{reference}}',
    paragraphs: [
      'We have looked into your {{kind}} {{reference}}, which reached us on {{received}}.',
      'What we found: {{what was found}}',
      '{{finding}}',
      '{{remedy}}',
      '{{next step}}',
      CLOSING,
    ],
  },
  deadlock: {
    subject: 'Your {{kind}} {{reference}}: our final position',
    paragraphs: [
      'We have looked into your {{kind}} {{reference}} and cannot agree with you about it. This letter is our final position.',
      'What we found: {{what was found}}',
      'You may now take it to {{independent body}}, free of charge. They are independent of us, and decide without our say.',
      'They need the reference {{reference}} and this letter.',
    ],
  },
};

const FINDINGS = {
  upheld: 'We uphold your complaint.',
  'partly-upheld': 'We uphold your complaint in part.',
  'not-upheld': 'We do not uphold your complaint.',
} as const;

const nextStep = (complaint: Complaint): string => {
  const { second, independent } = profiles[complaint.profile];
  const contents = 'If you are not content with this answer, write back and say why';
  if (complaint.kind === 'query') return `${contents}.`;
  if (second && !complaint.second)
    return `${contents}: somebody who has not worked on it will look at it again.`;
  return independent
    ? `This is our final answer. If you are not content with it, you may take it to ${independent.body}, free of charge.`
    : 'This is our final answer.';
};

type Known = Partial<Record<Field | 'next step', string | undefined>>;

/** Braces and brackets of somebody's words never count as fields or blanks. */
const plain = (words: string): string =>
  words.replaceAll(/[{[]/g, '(').replaceAll(/[}\]]/g, ')').replaceAll(/[<>]/g, '');

/** True for a mail, where it is attached, and for a letter that is posted. */
const ENCLOSED =
  'The evidence pack is enclosed: what was done and when. It says what is left out of it, and how much.';

interface Drafted {
  /** The last day for the answer, where that begins as the letter leaves: as if it left now. */
  readonly answerBy?: string | undefined;
  /** The last day once an extension holds. */
  readonly newAnswerBy?: string | undefined;
  readonly enclosesPack?: boolean;
}

const knownOf = (complaint: Complaint, { newAnswerBy, answerBy }: Drafted): Known => {
  const { independent } = profiles[complaint.profile];
  const { finding, asked } = currentStage(complaint);
  const limit = answerBy === undefined ? answerLimit(complaint, stageNumber(complaint))?.lastDay : answerBy;
  const isQuery = complaint.kind === 'query';
  return {
    reference: referenceOf(complaint),
    kind: complaint.kind,
    received: dayInWords(complaint.receivedAt.slice(0, 10)),
    ...(limit !== undefined && { 'answer by': dayInWords(limit) }),
    ...(asked && { 'reason for more time': plain(asked.because) }),
    ...(newAnswerBy !== undefined && { 'new answer by': dayInWords(newAnswerBy) }),
    ...(finding && { 'what was found': plain(finding.because) }),
    finding: finding && !isQuery ? FINDINGS[finding.finding] : isQuery ? '' : undefined,
    remedy:
      finding || isQuery
        ? finding?.remedy === undefined
          ? ''
          : `What we do about it: ${plain(finding.remedy)}`
        : undefined,
    ...(independent && { 'independent body': independent.body }),
    'next step': nextStep(complaint),
  };
};

const filled = (text: string, known: Known): string =>
  text.replaceAll(/\{\{([^{}]+)\}\}/g, (field: string, name: string) => {
    const value: unknown = Reflect.get(known, name);
    return typeof value === 'string' ? value : field;
  });

/** A letter as its template and what is known give it. */
export const draftText = (
  complaint: Complaint,
  purpose: LetterPurpose,
  drafted: Drafted = {},
): { readonly subject: string; readonly text: string } => {
  const { enclosesPack = false } = drafted;
  const known = knownOf(complaint, drafted);
  const { subject, paragraphs: usual } = templates[purpose];
  const paragraphs = enclosesPack ? [...usual.slice(0, -1), ENCLOSED, ...usual.slice(-1)] : usual;
  return {
    subject: filled(subject, known),
    text: paragraphs
      .map((paragraph) => filled(paragraph, known))
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  };
};
