import { useConsole } from '../../console-context.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { asSentence } from '../../parts/metric.ts';
import { periodWords } from '../../parts/period-words.ts';
import { intervalWords, points, shareWords } from '../../parts/share-words.ts';
import { improvementTexts as texts, verdictWords } from '../../texts/improvements.ts';
import type { Improvement } from './order-improvements.ts';
import { aimOf, shareBars } from './share-bars.ts';
import { ShareChart } from './share-chart.tsx';

type Result = Improvement['results'][number];

/** What the newest check found: verdict, both shares drawn and in a table, how it was judged, and what else changed. */
export function CheckResult({ improvement }: { readonly improvement: Improvement }) {
  const { known, baseline, expectedPoints, verdict, status } = improvement;
  const result = status === 'open' ? undefined : improvement.results.at(-1);
  const before = { ...known, ...baseline, ...result?.before, label: texts.before };
  const rows = [before, ...(result ? [{ ...result.after, label: texts.after }] : [])];
  return (
    <section className="panel">
      <h2>{result ? texts.resultTitle : texts.noResultTitle}</h2>
      {status === 'withdrawn' && <p>{texts.withdrawn}</p>}
      {status === 'open' && <p>{texts.checksHow}</p>}
      {result && verdict && (
        <p>
          <strong className={`verdict ${verdict}`}>{verdictWords[verdict]}.</strong>{' '}
          {result.change &&
            texts.change(points(result.change.change), points(result.change.low), points(result.change.high))}
        </p>
      )}
      <ShareChart bars={shareBars(rows)} aim={aimOf(before, expectedPoints)} />
      <ShareTable rows={rows} />
      <p className="quiet">{texts.intervalHint}</p>
      {result && <Explained result={result} />}
    </section>
  );
}

function ShareTable({ rows }: { readonly rows: readonly (Result['before'] & { readonly label: string })[] }) {
  const zone = useConsole().settings.homeZone;
  return (
    <PlainTable label={texts.resultTitle} columns={texts.columns}>
      {rows.map((row) => (
        <tr key={row.label}>
          <th scope="row">{row.label}</th>
          <td>{periodWords(row, zone)}</td>
          <td>{shareWords(row)}</td>
          <td>{intervalWords(row)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Explained({ result: { explained, besides } }: { readonly result: Result }) {
  return (
    <>
      <p>{asSentence(explained)}</p>
      <h3>{texts.besidesTitle}</h3>
      {besides.length === 0 ? (
        <p className="quiet">{texts.noBesides}</p>
      ) : (
        <>
          <ul>
            {besides.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="quiet">{texts.besidesHint}</p>
        </>
      )}
    </>
  );
}
