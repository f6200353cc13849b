import { REPEATED, mailFrame, paragraphs } from '@muster/notifications/email/mail-frame';
import { metricInWords } from '../../figures/domain/metric.ts';
import { shareInWords } from '../../figures/domain/share-interval.ts';
import type { DueMail, Improvement, Verdict } from '../domain/improvement.ts';

const IN_WORDS: Readonly<Record<Verdict, string>> = {
  worked: 'worked',
  'no-effect': 'no effect shown',
  worse: 'got worse',
  'too-few-cases': 'too few cases to say',
};

const about = ({ finding, action, owner, metric, known, expectedPoints }: Improvement): string[] => [
  `Finding: ${finding}`,
  `Action: ${action} (owner: ${owner.name})`,
  `Expected: ${metricInWords(metric)} rise by at least ${expectedPoints} points from ${shareInWords(known)}.`,
];

const linesOf = (improvement: Improvement, { kind }: DueMail): { subject: string; lines: string[] } => {
  const { title, checkAt, putOffs, results } = improvement;
  switch (kind) {
    case 'reminder':
      return {
        subject: `Improvement to be checked soon: ${title}`,
        lines: [`Muster checks at ${checkAt} whether this worked.`, ...about(improvement)],
      };
    case 'put-off': {
      const { by = '', from = '', because = '' } = putOffs.at(-1) ?? {};
      return {
        subject: `Improvement's check put off: ${title}`,
        lines: [`${by} put the check off from ${from} to ${checkAt}: ${because}`, ...about(improvement)],
      };
    }
    case 'result': {
      const result = results.at(-1);
      const verdict = result ? IN_WORDS[result.verdict] : '';
      return {
        subject: `Improvement checked, ${verdict}: ${title}`,
        lines: [
          `Result: ${verdict}.`,
          ...(result ? [result.explained, ...result.besides] : []),
          ...about(improvement),
        ],
      };
    }
  }
};

/** What a mail about an improvement says, in text and HTML. */
export const improvementMail = (improvement: Improvement, mail: DueMail, possiblyRepeated: boolean) => {
  const { subject, lines } = linesOf(improvement, mail);
  const all = [...(possiblyRepeated ? [REPEATED] : []), ...lines];
  return { subject, text: `${all.join('\n\n')}\n`, html: mailFrame(subject, paragraphs(all)) };
};
