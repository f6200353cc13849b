import type { FramedStep, ProcedureClosure, ProcedureRef } from '@muster/contracts';
import type { Procedure } from './schema.ts';

/** A document of a closure. The root needs no reference, so that a draft can be walked too. */
export interface Version {
  readonly ref: 'root' | ProcedureRef;
  readonly document: Procedure;
}

/** The documents of a closure: the procedure itself and each version that it pins. */
export interface ProcedureVersions {
  readonly root: Version;
  readonly pinned: readonly Version[];
}

/** A procedure that pins no other. */
export const alone = (document: Procedure): ProcedureVersions => ({
  root: { ref: 'root', document },
  pinned: [],
});

/** The procedure that a closure is of, without what it pins. */
export const rootOf = ({ procedureId, version }: ProcedureClosure): ProcedureRef => ({
  procedureId,
  version,
});

/** Every version of a closure, the root first. */
export const refsOf = (closure: ProcedureClosure): readonly [ProcedureRef, ...ProcedureRef[]] => [
  rootOf(closure),
  ...(closure.pins ?? []),
];

/** A closure with its documents, given in the order of `refsOf`; undefined while one is missing. */
export const versionsOf = (
  closure: ProcedureClosure,
  [root, ...others]: readonly (Procedure | undefined)[],
): ProcedureVersions | undefined => {
  const [, ...pins] = refsOf(closure);
  const pinned = pins.flatMap((ref, at): Version[] => {
    const document = others[at];
    return document ? [{ ref, document }] : [];
  });
  return root && pinned.length === pins.length ? { ...alone(root), pinned } : undefined;
};

/** Whether a step was taken in this version. One that names none was taken in the root. */
export const isIn = (step: FramedStep, { ref }: Version): boolean => {
  const named = step.kind === 'stated' ? undefined : step.procedure;
  if (ref === 'root') return named === undefined;
  return named?.procedureId === ref.procedureId && named.version === ref.version;
};

/** The version that a step was taken in, if the closure has it. */
export const versionOfStep = ({ root, pinned }: ProcedureVersions, step: FramedStep): Version | undefined =>
  [root, ...pinned].find((version) => isIn(step, version));
