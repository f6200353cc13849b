import type { AggregateKind, AggregateStore } from '@muster/store';
import type { AssignmentContextStores } from '../assignments/change-assignment.ts';
import { Correction } from './domain/correction.ts';
import { ResponseParts } from './domain/response-part.ts';

export const correctionKind: AggregateKind<Correction> = {
  kind: 'CORRECTION',
  schema: Correction,
  hasEnded: () => true,
};

export const responsePartsKind: AggregateKind<ResponseParts> = {
  kind: 'RESPONSEPARTS',
  schema: ResponseParts,
  hasEnded: () => true,
};

export interface MobilisationStores {
  readonly corrections: AggregateStore<Correction>;
  readonly responseParts: AggregateStore<ResponseParts>;
}

/** What looking for people needs: whom to reserve and ask, and where a part of it ends. */
export type SearchStores = AssignmentContextStores & Pick<MobilisationStores, 'responseParts'>;
