import { LiveData } from '../../parts/live-data.tsx';
import { asSentence, metricWords } from '../../parts/metric.ts';
import { percent, shareWords } from '../../parts/share-words.ts';
import { newImprovementTexts as texts } from '../../texts/improvements.ts';
import type { Baseline } from './use-baseline.ts';

/** The figure of the baseline as the API gives it now, and whether it is enough to compare with. */
export function FigureBefore({ baseline: { metric, asked } }: { readonly baseline: Baseline }) {
  if (metric === undefined) return <p className="quiet">{texts.chooseMetric}</p>;
  return (
    <section aria-label={texts.figureTitle}>
      <h2>{texts.figureTitle}</h2>
      <LiveData asked={asked} loading={texts.figureLoading}>
        {({ known, leastCases }) => {
          const isEnough = known.of >= leastCases;
          return (
            <p role="status" className={isEnough ? 'figure-before' : 'figure-before few'}>
              <strong>{texts.figure(asSentence(metricWords(metric)), shareWords(known))}</strong>{' '}
              {isEnough ? texts.enough(percent(1 - (known.share ?? 0))) : texts.tooFew(known.of, leastCases)}
            </p>
          );
        }}
      </LiveData>
    </section>
  );
}
