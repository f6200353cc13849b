import { PlainTable } from '../../parts/plain-table.tsx';
import { Time } from '../../parts/times.tsx';
import { improvementTexts as texts } from '../../texts/improvements.ts';
import { historyOf } from './history.ts';
import type { Improvement } from './order-improvements.ts';

/** What happened to an improvement, the newest first. */
export function History({ improvement }: { readonly improvement: Improvement }) {
  return (
    <section>
      <h2>{texts.historyTitle}</h2>
      <PlainTable label={texts.historyTitle} columns={texts.historyColumns}>
        {historyOf(improvement).map(({ at, what, by, from, detail }) => (
          <tr key={`${at} ${what}`}>
            <td>
              <Time at={at} />
            </td>
            <td>
              {what} {from !== undefined && <Time at={from} age={false} />}
            </td>
            <td>
              <bdi>{by ?? texts.byMuster}</bdi>
            </td>
            <td>{detail === undefined ? '–' : <bdi>{detail}</bdi>}</td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
