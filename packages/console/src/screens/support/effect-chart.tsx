import BarChart from '@cloudscape-design/components/bar-chart';
import { reviewTexts as texts } from '../../texts/support-plan.ts';
import type { Effect } from './plan.ts';

/** The share before and after, as bars; the table beside has the same numbers. */
export default function EffectChart({ effect: { before, after } }: { readonly effect: Effect }) {
  const bars: readonly { readonly x: string; readonly share: number | undefined }[] = [
    { x: texts.before, share: before.share },
    { x: texts.after, share: after.share },
  ];
  return (
    <BarChart
      hideFilter
      hideLegend
      series={[
        {
          type: 'bar',
          title: texts.columns.share,
          data: bars.flatMap(({ x, share }) =>
            share === undefined ? [] : [{ x, y: Math.round(share * 1000) / 10 }],
          ),
        },
      ]}
      xDomain={bars.map(({ x }) => x)}
      yDomain={[0, 100]}
      height={200}
      yTitle={texts.axis}
      ariaLabel={texts.chart}
    />
  );
}
