import { intervalWords, points, shareWords } from '../../parts/share-words.ts';
import { improvementTexts, improvementsTexts as texts, verdictWords } from '../../texts/improvements.ts';
import type { Improvement } from './order-improvements.ts';

/** The newest result in words with its figures; without one, the figure before. */
export function ResultInShort({ improvement }: { readonly improvement: Improvement }) {
  const { verdict, results, status, known } = improvement;
  const result = results.at(-1);
  if (verdict === undefined || result === undefined)
    return (
      <>
        {status === 'withdrawn' ? texts.withdrawn : texts.open}
        <small className="quiet below">
          {improvementTexts.before}: {shareWords(known)}
        </small>
      </>
    );
  const { before, after, change } = result;
  return (
    <>
      <strong className={`verdict ${verdict}`}>{verdictWords[verdict]}</strong>
      <small className="below">
        {shareWords(before)} → {shareWords(after)}
      </small>
      {change !== undefined && (
        <small className="quiet below">
          {improvementTexts.change(points(change.change), points(change.low), points(change.high))}
        </small>
      )}
      {change === undefined && <small className="quiet below">{intervalWords(before)}</small>}
    </>
  );
}
