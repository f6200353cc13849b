import { Link } from '@tanstack/react-router';
import { useNow } from '../../live/ticker.ts';
import { asSentence, metricWords } from '../../parts/metric.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Time } from '../../parts/times.tsx';
import { improvementsTexts as texts } from '../../texts/improvements.ts';
import { named } from '../../texts/words.ts';
import type { Improvement } from './order-improvements.ts';
import { ResultInShort } from './verdict.tsx';

/** Improvements in their order, each with what its check found and who does not know of it yet. */
export function ImprovementTable({ items }: { readonly items: readonly Improvement[] }) {
  return (
    <PlainTable label={texts.title} columns={texts.columns}>
      {items.map((one) => (
        <ImprovementRow key={one.improvementId} one={one} />
      ))}
    </PlainTable>
  );
}

function ImprovementRow({ one }: { readonly one: Improvement }) {
  const { improvementId, title, team, owner, checkAt, metric, putOffs, status, untold } = one;
  const now = useNow();
  const isDue = status === 'open' && Date.parse(checkAt) <= now;
  return (
    <tr>
      <th scope="row">
        <Link to="/improvements/$improvementId" params={{ improvementId }}>
          <bdi>{title}</bdi>
        </Link>
        <small className="quiet below">{asSentence(metricWords(metric))}</small>
      </th>
      <td>{named(team)}</td>
      <td>
        <bdi>{owner.name}</bdi>
      </td>
      <td>
        <Time at={checkAt} age={status === 'open'} />
        {putOffs.length > 0 && <small className="quiet below">{texts.putOff(putOffs.length)}</small>}
      </td>
      <td>{isDue ? texts.checking : <ResultInShort improvement={one} />}</td>
      <td>
        {untold.length === 0
          ? '–'
          : untold.map(({ kind, to }) => (
              <span key={`${kind} ${to.email}`} className="below">
                <bdi>{texts.untold(to.name, kind)}</bdi>
              </span>
            ))}
      </td>
    </tr>
  );
}
