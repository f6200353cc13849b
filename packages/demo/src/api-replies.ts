import type { operations } from '@muster/client';

type Operation = keyof operations;

/** The JSON body of an operation's request. */
export type BodyOf<O extends Operation> = operations[O] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** The JSON body of an operation's good reply. */
export type ReplyOf<O extends Operation> = operations[O] extends { responses: infer Replies }
  ? {
      [Status in keyof Replies]: Status extends 200 | 201
        ? Replies[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never;
    }[keyof Replies]
  : never;

export type NewResource = BodyOf<'createResource'>;
export type Shift = NewResource['shifts'][number];
export type NewSource = BodyOf<'createSource'>;
export type ProcedureDocument = BodyOf<'createProcedure'>;
export type Assignment = ReplyOf<'readAssignment'>;
export type Recommendation = ReplyOf<'readRecommendation'>;
export type Incident = ReplyOf<'readIncident'>;
export type Assessment = ReplyOf<'readAssessment'>;
