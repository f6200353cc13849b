import type { Slug } from '@muster/core';
import type { Assignment } from '../../assignments/domain/assignment.ts';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import type { FieldFault } from './layout.ts';

/** What somebody had filled in, so that no page loses it. */
export interface Typed {
  readonly reason?: string | undefined;
  readonly confirmed?: readonly string[] | undefined;
  /** The action whose form it was. */
  readonly actionId?: Slug | undefined;
}

/** What every page of a link is made from. */
export interface PageContext {
  readonly assignment: Assignment;
  readonly mobilisation: Mobilisation;
  /** From the address of this page to the link's own, relative: it works under any host and stage path. */
  readonly base: string;
  readonly zone: string;
  readonly phone: string;
  /** What the person just did, if the page follows a form. */
  readonly done?: string | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
  readonly typed?: Typed | undefined;
  /** The heading that says what to put right in the form. */
  readonly heading?: string | undefined;
  /** Why what was sent was not recorded. */
  readonly notRecorded?: string | undefined;
}

/** A refused report is a conflict; a form to put right does not fit. */
export const statusOf = ({ notRecorded, faults }: PageContext): number => {
  if (notRecorded !== undefined) return 409;
  return faults ? 422 : 200;
};
