import { expectData, type MusterClient, type ReplyOf } from '@muster/client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Priority } from '@muster/contracts';
import { readAll } from '../api/read-all.ts';
import { readPages } from '../api/read-pages.ts';
import { serverNow } from '../api/server-clock.ts';
import { useApi } from '../console-context.ts';
import type { IncidentStatus } from '../texts/words.ts';
import { boardAsOf } from './freshness.ts';
import { useLive, type Asked } from './use-live.ts';

/** So many incidents are a page of the board. */
export const PAGE = 50;

export type Listed = ReplyOf<'listIncidents'>;
/** One incident on the board. */
export type Card = Listed['items'][number];

export interface Filters {
  readonly status?: IncidentStatus;
  readonly priority?: Priority;
  readonly team?: string;
}

const listOf = (api: MusterClient, filters: Filters, cursor: string | undefined): Asked<Listed> => ({
  key: ['listIncidents', filters, cursor],
  read: (signal) =>
    expectData(
      api.GET('/v1/incidents', {
        params: { query: { ...filters, limit: PAGE, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
});

/** Whether the limit that a card needs somebody for is over. */
export const isLate = (card: Pick<Card, 'neededAt'> | undefined, nowMs: number): boolean =>
  card !== undefined && Date.parse(card.neededAt) <= nowMs;

/** A page of the board. Whoever asks for the same page shares one request, on whatever screen. */
export const useIncidents = (filters: Filters, cursor?: string) => useLive(listOf(useApi(), filters, cursor));

/** Since when what a page of the board shows is whole, by the local clock. */
export const asOfPage = ({ data, dataUpdatedAt }: UseQueryResult<Listed>): number =>
  boardAsOf(dataUpdatedAt, data?.asOf, serverNow() - Date.now());

/** So many pages are looked through for what is late; the API counts as far. */
const MOST_LATE_PAGES = 20;
/** A missed limit beyond the first page is heard so late at most; milliseconds. */
const LATE_MS = 10_000;

/** Everything that is late by now: the board has it first, so it goes on until something is not. */
export const useLate = (enabled: boolean) => {
  const api = useApi();
  return useLive({
    key: ['listIncidents', 'late'],
    read: (signal) =>
      readPages(
        MOST_LATE_PAGES,
        (cursor) =>
          expectData(
            api.GET('/v1/incidents', {
              params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
              signal,
            }),
          ),
        ({ items }) => isLate(items.at(-1), serverNow()),
      ),
    everyMs: LATE_MS,
    enabled,
  });
};

/** Every unfinished P1, however many pages they are: the newest may stand on the last one. */
export const useAllP1 = (enabled: boolean) => {
  const api = useApi();
  return useLive({
    key: ['listIncidents', 'all P1'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/incidents', {
            params: { query: { priority: 'P1', limit: 100, ...(cursor !== undefined && { cursor }) } },
            signal,
          }),
        ),
      ),
    enabled,
  });
};
