import { useNavigate, useSearch } from '@tanstack/react-router';
import { freshnessOf } from '../../live/freshness.ts';
import { asOfPage, useIncidents, type Card } from '../../live/incidents.ts';
import { useNow } from '../../live/ticker.ts';
import { useAlarm } from '../../live/alarm/use-alarm.ts';
import { useKeys } from '../../live/use-keys.ts';
import { WATCHED_MS } from '../../live/use-live.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { PriorityBadge } from '../../parts/badges.tsx';
import { LiveData } from '../../parts/live-data.tsx';
import { duration } from '../../parts/local-time.ts';
import { Countdown } from '../../parts/times.tsx';
import { alarmTexts } from '../../texts/alarm.ts';
import { boardTexts } from '../../texts/board.ts';
import { shellTexts } from '../../texts/shell.ts';
import * as words from '../../texts/words.ts';
import { BoardCounts } from './board-counts.tsx';
import { useCounts } from './use-counts.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { whyOf } from './why.ts';
import './board.css';
import './wall.css';

/** So many rows fit a screen of 1920 by 1080. */
const ROWS = 11;

function WallRow({ card }: { readonly card: Card }) {
  const { reference, incidentId, incidentType } = card;
  return (
    <tr>
      <td>
        <PriorityBadge priority={card.priority} />
      </td>
      <td>
        <Countdown to={card.neededAt} />
      </td>
      <td className="wide">{whyOf(card).join('. ')}</td>
      <th scope="row">{reference ?? incidentId.slice(-7)}</th>
      <td>{incidentType !== undefined && words.named(incidentType)}</td>
      <td>{card.exercise ? <strong>{boardTexts.exercise}</strong> : card.place}</td>
    </tr>
  );
}

function WallTable({ cards, open }: { readonly cards: readonly Card[]; readonly open: number }) {
  const real = cards.filter(({ exercise }) => !exercise);
  const rows = [...real, ...cards.filter(({ exercise }) => exercise)].slice(0, ROWS);
  const left = Math.max(open, cards.length) - rows.length;
  if (cards.length === 0) return <p>{boardTexts.empty}</p>;
  return (
    <>
      <table>
        <caption className="only-read">{boardTexts.title}</caption>
        <tbody>
          {rows.map((card) => (
            <WallRow key={card.incidentId} card={card} />
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{boardTexts.wallMore(left)}</p>}
    </>
  );
}

/** The board for a screen on the wall: what needs a person first, large, with nothing to press. Escape leads back. */
export default function WallScreen() {
  usePageTitle(boardTexts.wallTitle);
  useWakeLock();
  const navigate = useNavigate();
  const filters = useSearch({ from: '/inside/board/wall' });
  useKeys({ Escape: () => void navigate({ to: '/board', search: filters }) });
  const board = useIncidents(filters);
  const { data: counts } = useCounts(filters.team);
  const { audible } = useAlarm().state;
  useNow();
  const freshness = freshnessOf(asOfPage(board), WATCHED_MS, Date.now());
  const isFiltered = filters.status !== undefined || filters.priority !== undefined;
  return (
    <div className="wall">
      <h1>{boardTexts.wallTitle}</h1>
      {freshness.kind === 'old' && (
        <p className="old">{boardTexts.wallOld(duration(freshness.ageSeconds))}</p>
      )}
      {counts !== undefined && <BoardCounts counts={counts} />}
      <LiveData asked={board} loading={boardTexts.loading}>
        {({ items }) => <WallTable cards={items} open={isFiltered ? 0 : (counts?.open ?? 0)} />}
      </LiveData>
      <p className="foot">
        <span>{freshness.kind === 'current' && shellTexts.current}</span>
        {(audible === 'refused' || audible === 'failed' || audible === 'silent') && (
          <span>{alarmTexts[audible]}</span>
        )}
      </p>
    </div>
  );
}
