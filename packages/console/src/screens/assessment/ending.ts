import { outcomeWords } from './outcome-words.ts';
import type { Assessment, Ending } from './path-drawing.ts';

/** What stands at the end of the path: the question that is asked now, or the verdict. */
export const endingOf = (assessment: Exclude<Assessment, { status: 'waiting-for-procedure' }>): Ending =>
  assessment.status === 'open'
    ? { kind: 'question', label: assessment.now.text }
    : { kind: 'verdict', label: outcomeWords(assessment.verdict) };
