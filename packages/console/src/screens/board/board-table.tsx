import { useRef, type FocusEvent } from 'react';
import { useMay } from '../../console-context.ts';
import type { Card } from '../../live/incidents.ts';
import { useKeys } from '../../live/use-keys.ts';
import { boardTexts } from '../../texts/board.ts';
import { BoardRow } from './board-row.tsx';
import { HeldNews } from './held-news.tsx';
import { nextToDispatch } from './next-to-dispatch.ts';
import { TASK_LINK, focusOn, rowOf } from './row-focus.ts';
import { useHeldOrder } from './use-held-order.ts';
import { useRowStop } from './use-row-stop.ts';

const Heads = () => (
  <thead>
    <tr>
      {Object.entries(boardTexts.columns).map(([name, title]) => (
        <th key={name} scope="col">
          {title}
        </th>
      ))}
    </tr>
  </thead>
);

/** A page of the board. Its order holds while a pointer or the focus is in it; one Tab leads in and one out, arrows move within. */
export function BoardTable({ cards }: { readonly cards: readonly Card[] }) {
  const mayDispatch = useMay('dispatcher');
  const body = useRef<HTMLTableSectionElement>(null);
  const inside = useRef({ pointer: false, focus: false });
  const { held, hold, show } = useHeldOrder(cards);
  const { stop, onFocus, onLeave, onKeyDown } = useRowStop(
    body,
    held.rows.map(({ card }) => card.incidentId),
  );
  const toDispatch = (): void => {
    const incidentId = nextToDispatch(held.rows, rowOf(body.current, document.activeElement));
    if (incidentId !== undefined) focusOn(body.current, { incidentId, link: TASK_LINK });
  };
  useKeys({ n: show, ...(mayDispatch && { d: toDispatch }) });

  const enter = (how: 'pointer' | 'focus', isInside: boolean): void => {
    inside.current[how] = isInside;
    hold(inside.current.pointer || inside.current.focus);
  };
  const onBlur = ({ relatedTarget }: FocusEvent<HTMLElement>): void => {
    // A row that is taken away gives no other target; where its focus went is known by then.
    if (relatedTarget instanceof Node && body.current?.contains(relatedTarget)) return;
    onLeave();
    enter('focus', false);
  };

  return (
    <>
      <HeldNews held={held} onShow={show} />
      <div className="scroll">
        <table className="plain board">
          <caption className="only-read">{boardTexts.caption}</caption>
          <Heads />
          <tbody
            ref={body}
            onPointerEnter={() => enter('pointer', true)}
            onPointerLeave={() => enter('pointer', false)}
            onFocus={(event) => {
              onFocus(event);
              enter('focus', true);
            }}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
          >
            {held.rows.map(({ card, isGone }) => (
              <BoardRow
                key={card.incidentId}
                card={card}
                isGone={isGone}
                stop={stop?.incidentId === card.incidentId ? stop.link : undefined}
                mayDispatch={mayDispatch}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
