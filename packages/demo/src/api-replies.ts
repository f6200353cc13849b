import type { BodyOf, ReplyOf } from '@muster/client';
export type { BodyOf, ReplyOf } from '@muster/client';

export type NewResource = BodyOf<'createResource'>;
export type Shift = NewResource['shifts'][number];
export type NewSource = BodyOf<'createSource'>;
export type ProcedureDocument = BodyOf<'createProcedure'>;
export type Assignment = ReplyOf<'readAssignment'>;
export type Recommendation = ReplyOf<'readRecommendation'>;
export type Incident = ReplyOf<'readIncident'>;
export type Assessment = ReplyOf<'readAssessment'>;
