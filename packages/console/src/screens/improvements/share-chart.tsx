import { percent } from '../../parts/share-words.ts';
import { improvementTexts as texts } from '../../texts/improvements.ts';
import type { ShareBar } from './share-bars.ts';

const [LEFT, WIDTH, ROW, TOP] = [70, 400, 44, 26];
const x = (share: number): number => LEFT + (share / 100) * WIDTH;

interface Props {
  readonly bars: readonly ShareBar[];
  /** What is to be reached at least, in per cent. */
  readonly aim: number | undefined;
}

/** Shares as points on a line from 0 to 100 %, each with its interval, and what was expected as a dashed line. */
export function ShareChart({ bars, aim }: Props) {
  const bottom = TOP + bars.length * ROW;
  return (
    <svg
      className="share-chart"
      viewBox={`0 0 ${LEFT + WIDTH + 40} ${bottom + 24}`}
      role="img"
      aria-label={texts.chart}
    >
      {[0, 25, 50, 75, 100].map((share) => (
        <g key={share}>
          <line className="axis" x1={x(share)} x2={x(share)} y1={TOP} y2={bottom} />
          <text x={x(share)} y={bottom + 18} textAnchor="middle">
            {share} %
          </text>
        </g>
      ))}
      {aim !== undefined && (
        <>
          <line className="aim" x1={x(aim)} x2={x(aim)} y1={TOP - 4} y2={bottom} />
          <text className="aim-text" x={x(aim)} y={TOP - 10} textAnchor={aim > 60 ? 'end' : 'start'}>
            {texts.aim(percent(aim / 100))}
          </text>
        </>
      )}
      {bars.map(({ label, at, low, high }, row) => {
        const y = TOP + row * ROW + ROW / 2;
        return (
          <g key={label}>
            <text x={LEFT - 10} y={y + 4} textAnchor="end">
              {label}
            </text>
            <line className="interval" x1={x(low)} x2={x(high)} y1={y} y2={y} />
            <line className="interval" x1={x(low)} x2={x(low)} y1={y - 7} y2={y + 7} />
            <line className="interval" x1={x(high)} x2={x(high)} y1={y - 7} y2={y + 7} />
            <circle className="dot" cx={x(at)} cy={y} r={7} />
          </g>
        );
      })}
    </svg>
  );
}
