import { Link } from '@tanstack/react-router';
import { PlainTable } from '../../parts/plain-table.tsx';
import { lazy, Suspense } from 'react';
import { figureTexts } from '../../texts/results.ts';
import type { FigureGroup, FigureRow } from './figure-groups.ts';
import type { ResultsSearch } from './results-search.ts';

const FigureChart = lazy(() => import('./figure-chart.tsx'));
const { columns, improve } = figureTexts;

interface Props {
  readonly group: FigureGroup;
  /** The address of these results, to which a figure adds its cases. */
  readonly search: ResultsSearch;
}

/** One group of figures: as a table that leads to the cases, and as a chart. */
export function FigurePanel({ group, search }: Props) {
  const isImprovable = group.rows.some(({ metric }) => metric !== undefined);
  return (
    <section className="panel">
      <h3>{group.title}</h3>
      <div className="both">
        <PlainTable label={group.title} columns={isImprovable ? { ...columns, improve } : columns}>
          {group.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>
                <Figure row={row} search={search} />
              </td>
              <td>{row.beforeText}</td>
              {isImprovable && (
                <td>
                  <Improve row={row} search={search} />
                </td>
              )}
            </tr>
          ))}
        </PlainTable>
        <Suspense fallback={null}>
          <FigureChart group={group} />
        </Suspense>
      </div>
    </section>
  );
}

interface FigureProps {
  readonly row: FigureRow;
  readonly search: ResultsSearch;
}

function Figure({ row, search }: FigureProps) {
  if (row.cases === undefined) return row.nowText;
  return (
    <Link
      to="/results"
      search={{ ...search, cases: row.cases }}
      aria-label={figureTexts.toCases(row.label, row.nowText)}
    >
      {row.nowText}
    </Link>
  );
}

/** Takes the figure up as what is to get better, with its team and period. */
function Improve({ row: { label, metric }, search: { team, from, to } }: FigureProps) {
  if (metric === undefined) return null;
  return (
    <Link
      to="/improvements/new"
      search={{
        metric,
        ...(team !== undefined && { team }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      }}
      aria-label={figureTexts.improveWhat(label)}
    >
      {figureTexts.improveThis}
    </Link>
  );
}
