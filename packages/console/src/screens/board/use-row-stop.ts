import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { focusAfter } from './hold-order.ts';
import { focusOn, hasModifier, stopAfter, type Stop } from './row-focus.ts';

/** Each row leads to its incident and to what is to be done. */
const LINKS = 2;

/**
 * The one place in the table that Tab leads to; arrows move it. When the row with the focus leaves, the focus goes to the row
 * that follows it.
 */
export function useRowStop(within: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [wanted, setStop] = useState<Stop>();
  const order = ids.join(' ');
  const before = useRef(order);
  const hasFocus = useRef(false);
  const [first] = ids;
  const stop =
    wanted !== undefined && ids.includes(wanted.incidentId)
      ? wanted
      : first !== undefined
        ? { incidentId: first, link: 0 }
        : undefined;

  useLayoutEffect(() => {
    const [old, now] = [before.current.split(' '), order.split(' ')];
    before.current = order;
    if (!hasFocus.current || wanted === undefined || now.includes(wanted.incidentId)) return;
    const next = now[focusAfter(old, wanted.incidentId, now)];
    if (next !== undefined) focusOn(within.current, { ...wanted, incidentId: next });
  }, [order, wanted, within]);

  return {
    stop,
    onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
      const row = target.closest<HTMLElement>('[data-incident]');
      const incidentId = row?.dataset['incident'];
      if (row === null || incidentId === undefined) return;
      hasFocus.current = true;
      setStop({
        incidentId,
        link: Math.max(
          0,
          [...row.querySelectorAll('a')].findIndex((one) => one === target),
        ),
      });
    },
    onLeave: (): void => {
      hasFocus.current = false;
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (stop === undefined || hasModifier(event)) return;
      const next = stopAfter(event.key, stop, ids, LINKS);
      if (next === undefined) return;
      event.preventDefault();
      focusOn(within.current, next);
    },
  };
}
