import { useEffect, useRef } from 'react';
import { isMeant } from './answer-keys.ts';

/**
 * Lets a press through if it is meant for the question that is shown: none while one is on its way, and none in the moment
 * after the question has changed, for it was pressed for the one before.
 */
export function useMeant(question: string, steps: number): (press: () => Promise<unknown>) => void {
  const shown = useRef({ at: 0, isBusy: false });
  useEffect(() => {
    shown.current.at = performance.now();
  }, [question, steps]);
  return (press) => {
    const { at, isBusy } = shown.current;
    if (!isMeant({ shownAt: at, isBusy }, performance.now())) return;
    shown.current.isBusy = true;
    void press().finally(() => {
      shown.current.isBusy = false;
      shown.current.at = performance.now();
    });
  };
}
