import { decided, unchanged, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import type { Place, UnsentFields, UnsentText } from './domain/unsent-text.ts';
import { unsentId, type UnsentStores } from './store.ts';

/** Keeps what a person types at a place, over the version that they had read: in two tabs neither loses the other's. */
export const saveUnsent = (
  { unsent }: UnsentStores,
  place: Place,
  { fields, ifMatch }: { readonly fields: UnsentFields; readonly ifMatch: number | '*' | undefined },
  cause: Cause,
): Promise<Outcome<UnsentText>> =>
  unsent.decide(unsentId(place, cause.actor.id), cause, (kept, loaded) => {
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    if (kept && JSON.stringify(kept.fields) === JSON.stringify(fields)) return unchanged(kept);
    return decided({ fields }, []);
  });
