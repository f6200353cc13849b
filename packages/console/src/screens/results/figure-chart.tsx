import BarChart from '@cloudscape-design/components/bar-chart';
import { figureTexts } from '../../texts/results.ts';
import type { FigureGroup, FigureRow } from './figure-groups.ts';

const { columns, units } = figureTexts;
const ROW_PX = 44;

/** Seconds are drawn as minutes; what no case has is not drawn. */
const drawn = ({ unit }: FigureGroup, value: number | undefined): number | undefined =>
  value !== undefined && unit === 'minutes' ? Math.round(value / 6) / 10 : value;

/** The figures of the table beside, as bars. */
export default function FigureChart({ group }: { readonly group: FigureGroup }) {
  const unit = units[group.unit];
  const series = (title: string, read: (row: FigureRow) => number | undefined) => ({
    type: 'bar' as const,
    title,
    data: group.rows.flatMap((row) => {
      const y = drawn(group, read(row));
      return y === undefined ? [] : [{ x: row.label, y }];
    }),
  });
  return (
    <BarChart
      horizontalBars
      hideFilter
      series={[series(columns.now, ({ now }) => now), series(columns.before, ({ before }) => before)]}
      xDomain={group.rows.map(({ label }) => label)}
      height={group.rows.length * ROW_PX + 20}
      yTitle={unit}
      yTickFormatter={(value) => (Number.isInteger(value) ? String(value) : '')}
      ariaLabel={figureTexts.chart(group.title, unit)}
    />
  );
}
