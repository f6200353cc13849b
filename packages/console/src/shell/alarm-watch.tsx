import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { serverNow } from '../api/server-clock.ts';
import { useMay, usePerson } from '../console-context.ts';
import { Alarm } from '../live/alarm/alarm.ts';
import { isBreached, isUntakenP1 } from '../live/alarm/news.ts';
import { AlarmContext } from '../live/alarm/use-alarm.ts';
import { isLate, useAllP1, useIncidents, useLate } from '../live/incidents.ts';
import { setTitleBadge } from '../live/title-badge.ts';
import { useHiddenBeat } from '../live/use-hidden-beat.ts';
import { alarmTexts } from '../texts/alarm.ts';

/** Longer than this without a reply, a hidden tab asks by itself; milliseconds. */
const DUE_MS = 1_900;

/** Looks at the board for the alarm: its own first page; of a larger one also every P1, and what is late beyond that page. */
function Look({ alarm }: { readonly alarm: Alarm }) {
  const queries = useQueryClient();
  const board = useIncidents({});
  const isMore = board.data?.nextCursor !== undefined;
  const urgent = useAllP1(isMore);
  const isAllLate = isMore && isLate(board.data?.items.at(-1), serverNow());
  const late = useLate(isAllLate);
  const { data: first, dataUpdatedAt: firstAt } = board;
  const { data: others, dataUpdatedAt: othersAt } = urgent;
  const { data: behind, dataUpdatedAt: behindAt } = late;
  useEffect(() => {
    if (first === undefined) return;
    const more = [...(isAllLate ? (behind?.items ?? []) : []), ...(isMore ? (others?.items ?? []) : [])];
    const all = [...more, ...first.items];
    const cards = [...new Map(all.map((card) => [card.incidentId, card])).values()];
    const now = serverNow();
    alarm.look(cards, now);
    const p1 = cards.filter(isUntakenP1).length;
    const breach = cards.filter((card) => isBreached(card, now)).length;
    setTitleBadge(alarmTexts.badge({ p1, breach }));
  }, [alarm, first, firstAt, others, othersAt, behind, behindAt, isMore, isAllLate]);
  useEffect(() => () => setTitleBadge(''), []);
  const askWhileHidden = useCallback(() => {
    const isDue = ({ state }: { readonly state: { readonly dataUpdatedAt: number } }): boolean =>
      Date.now() - state.dataUpdatedAt > DUE_MS;
    const which = { queryKey: ['listIncidents'], type: 'active', predicate: isDue } as const;
    void queries.refetchQueries(which, { cancelRefetch: false });
  }, [queries]);
  useHiddenBeat(askWhileHidden);
  return null;
}

function Watch({ children }: { readonly children: ReactNode }) {
  const { userId } = usePerson();
  const [alarm, setAlarm] = useState<Alarm>();
  useEffect(() => {
    const made = new Alarm(userId, serverNow());
    setAlarm(made);
    return () => made.close();
  }, [userId]);
  return (
    <AlarmContext value={alarm}>
      {alarm !== undefined && <Look alarm={alarm} />}
      {children}
    </AlarmContext>
  );
}

/** Watches the board on every screen of whoever sends people, until they sign out. */
export function AlarmWatch({ children }: { readonly children: ReactNode }) {
  return useMay('dispatcher') ? <Watch>{children}</Watch> : children;
}
