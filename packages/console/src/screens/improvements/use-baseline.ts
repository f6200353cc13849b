import { expectData, type ReplyOf } from '@muster/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { serverNow } from '../../api/server-clock.ts';
import { useApi, useConsole } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { addDays, localDate, type LocalDate } from '../../parts/local-days.ts';
import type { Metric } from '../../parts/metric.ts';
import {
  baselineDays,
  baselineOf,
  firstCheckDay,
  metricOf,
  type ImprovementFields,
} from './improvement-fields.ts';

export interface Baseline {
  /** Undefined while what is measured, or over which days, is not chosen. */
  readonly metric: Metric | undefined;
  readonly asked: UseQueryResult<ReplyOf<'readBaseline'>>;
  /** The first day on which the check may be. */
  readonly earliest: LocalDate;
  /** The day that stands: the one that is chosen, else the earliest. */
  readonly checkOn: LocalDate;
}

/** What the API says of the baseline that is being chosen: its figure, and how early the check may be. */
export function useBaseline(fields: ImprovementFields): Baseline {
  const api = useApi();
  const zone = useConsole().settings.homeZone;
  const { team } = fields;
  const [metric, period] = [metricOf(fields), baselineOf(fields, zone)];
  const asked = useLive({
    key: ['readBaseline', team, metric, period],
    read: (signal) => {
      const { from = '', to = '' } = period ?? {};
      const query = { team, from, to, kind: 'targets-met' as const, ...metric };
      return expectData(api.GET('/v1/improvement-baseline', { params: { query }, signal }));
    },
    everyMs: SELDOM_MS,
    enabled: metric !== undefined && period !== undefined,
  });
  const earliest = asked.data
    ? firstCheckDay(asked.data.checkNotBefore, zone)
    : addDays(localDate(serverNow(), zone), (baselineDays(fields) ?? 0) + 1);
  return { metric: period && metric, asked, earliest, checkOn: fields.checkOn || earliest };
}
