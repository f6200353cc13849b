import type { DataOf, MusterEvent } from '@muster/contracts';
import { decided, unchanged, type Cause } from '@muster/core';
import { copyId, type Deps } from '../deps.ts';
import { hear } from '../domain/hear.ts';
import type { Heard } from '../domain/heard.ts';
import { decideRecord } from './decide-record.ts';

export interface Came {
  readonly event: Heard | MusterEvent<'ProcedurePublished'>;
  readonly cause: Cause;
}

/** Takes other services' events about one incident into its record, in one save. What they say is laid to the last. */
export const takeEvents = async (
  deps: Deps,
  heard: readonly [Heard, ...Heard[]],
  cause: Cause,
): Promise<void> => {
  const [{ data }] = heard;
  await decideRecord(deps, data.incidentId, cause, (record, setting) => hear(record, heard, setting), {
    heard,
  });
};

const copyOf = ({ procedureId, version, title, publishedAt, document }: DataOf<'ProcedurePublished'>) =>
  decided({ procedureId, version, title, publishedAt, document }, []);

/** Keeps monitoring's own copy of a published version. Records that wait for it find it at their next settlement. */
export const copyProcedure = async (
  { copies }: Deps,
  { data }: MusterEvent<'ProcedurePublished'>,
  cause: Cause,
): Promise<void> => {
  await copies.decide(copyId(data), cause, (copy) => (copy ? unchanged(copy) : copyOf(data)));
};

export const takeTogether = async (deps: Deps, came: readonly Came[]): Promise<void> => {
  const heard: Heard[] = [];
  for (const { event, cause } of came) {
    if (event.name === 'ProcedurePublished') await copyProcedure(deps, event, cause);
    else heard.push(event);
  }
  const [first, ...rest] = heard;
  const last = came.at(-1);
  if (first && last) await takeEvents(deps, [first, ...rest], last.cause);
};
