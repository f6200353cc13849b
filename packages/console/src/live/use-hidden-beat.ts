import { useEffect } from 'react';

/** Calls back every two seconds while the tab is hidden, also where the browser slows the page's own timers. */
export function useHiddenBeat(beat: () => void): void {
  useEffect(() => {
    let worker: Worker | undefined;
    const follow = (): void => {
      worker?.terminate();
      worker = undefined;
      if (!document.hidden) return;
      worker = new Worker('/hidden-beat.js');
      worker.addEventListener('message', beat);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      worker?.terminate();
    };
  }, [beat]);
}
