import { useEffect, useRef, type RefObject } from 'react';

/** Where what had the focus goes away with a change of `state`, the focus goes to `to`; one that is elsewhere stays there. */
export function useFocusKept(
  within: RefObject<HTMLElement | null>,
  to: RefObject<HTMLElement | null>,
  state: unknown,
): void {
  const wasWithin = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasWithin.current = target instanceof Node && within.current?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [within]);
  useEffect(() => {
    if (wasWithin.current && document.activeElement === document.body) to.current?.focus();
  }, [state, to]);
}
