import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { faultOf } from '../api/fault.ts';
import { freshnessOf } from '../live/freshness.ts';
import { useNow } from '../live/ticker.ts';
import { WATCHED_MS } from '../live/use-live.ts';
import { shellTexts } from '../texts/shell.ts';
import { duration } from './local-time.ts';
import { Problem } from './problem.tsx';

/** Words instead of nothing, once loading takes 300 ms. */
export function Loading({ what = shellTexts.loading }: { readonly what?: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="loading">
      {isLong ? what : ''}
    </p>
  );
}

/** Says that what is shown is not current, and how old it is. Announced once, when it becomes so. */
export function DataAge({
  asked,
  everyMs = WATCHED_MS,
  asOf = asked.dataUpdatedAt,
}: {
  readonly asked: UseQueryResult;
  /** Since when the data are whole, where they say so: milliseconds by the local clock. */
  readonly asOf?: number;
  readonly everyMs?: number;
}) {
  useNow();
  const freshness = freshnessOf(asOf, everyMs, Date.now());
  const isOld = freshness.kind === 'old';
  return (
    <span className={isOld ? 'age old' : 'age'}>
      <span role="status" className="only-read">
        {isOld ? shellTexts.notCurrent : ''}
      </span>
      {isOld ? shellTexts.old(duration(freshness.ageSeconds)) : shellTexts.current}
    </span>
  );
}

/** One shape for every screen: loading in words, a fault with what to do, else the data, old ones marked as old. */
export function LiveData<Data>({
  asked,
  loading,
  children,
}: {
  readonly asked: UseQueryResult<Data>;
  readonly loading?: string;
  readonly children: (data: Data) => ReactNode;
}) {
  if (asked.data !== undefined) return <>{children(asked.data)}</>;
  if (asked.error !== null) return <Problem fault={faultOf(asked.error)} takesFocus={false} />;
  return <Loading {...(loading !== undefined && { what: loading })} />;
}
