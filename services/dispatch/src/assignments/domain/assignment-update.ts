import type { Instant, Slug, Decision } from '@muster/core';
import { acceptOffer, declineOffer } from './answer-offer.ts';
import type { Known, AssignmentContext, ContextDecision } from './assignment-context.ts';
import type { ActionResult, Assignment } from './assignment.ts';
import { seeChanges } from './changes.ts';
import {
  endAssignment,
  reportProgress,
  recordAction,
  reportClear,
  confirmUnderstanding,
} from './progress-assignment.ts';

/** What a person, or the control room for them, says about an assignment. */
export type AssignmentUpdate =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'en-route' | 'on-scene'; readonly at?: Instant | undefined }
  | { readonly kind: 'declined'; readonly reason?: string | undefined }
  | { readonly kind: 'released'; readonly reason: string }
  | { readonly kind: 'changes-seen'; readonly until: Instant }
  | { readonly kind: 'understood'; readonly confirmed: readonly Slug[] }
  | {
      readonly kind: 'action';
      readonly actionId: Slug;
      readonly result: ActionResult;
      readonly at?: Instant | undefined;
    };

/** An update that changes the assignment alone: neither its person nor its place. */
export type AssignmentOnlyUpdate = Extract<
  AssignmentUpdate,
  { kind: 'understood' | 'action' | 'changes-seen' }
>;

export const changesAssignmentOnly = (update: AssignmentUpdate): update is AssignmentOnlyUpdate =>
  update.kind === 'understood' || update.kind === 'action' || update.kind === 'changes-seen';

/** Applies an update to the assignment alone; the mobilisation says who has the place of one that is over. */
export const applyToAssignment = (
  given: Pick<AssignmentContext, 'assignment' | 'mobilisation'>,
  update: AssignmentOnlyUpdate,
  known: Known,
): Decision<Assignment> => {
  switch (update.kind) {
    case 'understood':
      return confirmUnderstanding(given, { ...known, confirmed: update.confirmed });
    case 'action':
      return recordAction(given, { ...known, ...update });
    case 'changes-seen':
      return seeChanges(given, { ...known, until: update.until });
  }
};

/** Applies an update to the assignment, its person and its mobilisation. */
export const applyUpdate = (
  context: AssignmentContext,
  update: Exclude<AssignmentUpdate, AssignmentOnlyUpdate>,
  known: Known,
): ContextDecision => {
  switch (update.kind) {
    case 'accepted':
      return acceptOffer(context, known);
    case 'declined':
      return declineOffer(context, { ...known, reason: update.reason });
    case 'en-route':
    case 'on-scene':
      return reportProgress(context, { ...known, status: update.kind, at: update.at });
    case 'clear':
      return reportClear(context, known);
    case 'released':
      return endAssignment(context, { ...known, how: 'released', reason: update.reason });
  }
};
