import type { DataOf, MusterEvent } from '@muster/contracts';
import { decided, unchanged } from '@muster/store';
import type { Cause } from '@muster/store/cause';
import { copyId, type Deps } from '../deps.ts';
import { hear } from '../domain/hear.ts';
import type { Heard } from '../domain/heard.ts';
import { decideRecord } from './decide-record.ts';

/** Takes another service's event into the record of its incident. */
export const takeEvent =
  (deps: Deps) =>
  async (event: Heard, cause: Cause): Promise<void> => {
    await decideRecord(deps)(
      event.data.incidentId,
      cause,
      (record, setting) => hear(record, event, setting),
      event,
    );
  };

const copyOf = ({ procedureId, version, title, publishedAt, document }: DataOf<'ProcedurePublished'>) =>
  decided({ procedureId, version, title, publishedAt, document }, []);

/** Keeps monitoring's own copy of a published version. Records that wait for it find it at their next settlement. */
export const copyProcedure =
  ({ copies }: Deps) =>
  async ({ data }: MusterEvent<'ProcedurePublished'>, cause: Cause): Promise<void> => {
    await copies.decide(copyId(data), cause, (copy) => (copy ? unchanged(copy) : copyOf(data)));
  };
