import * as z from 'zod';
import { DeadlineKind, HandlingPart } from '@muster/contracts';
import { OneLine, Slug } from '@muster/core';

/** The kinds of evidence that unit 320 names. */
export const EvidenceKind = z.enum([
  'product',
  'observation',
  'witness-testimony',
  'reflective-account',
  'questioning',
  'professional-discussion',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Which of the person's own closed cases show a criterion: they had one of these parts, all of this holds, these targets were met. */
export const ProductRule = z
  .strictObject({
    parts: z.array(HandlingPart).min(1).max(4),
    holds: z
      .array(z.enum(['path-followed', 'brief-understood']))
      .max(2)
      .default([]),
    met: z.array(DeadlineKind).max(7).default([]),
  })
  .refine(({ holds, met }) => holds.length + met.length > 0, {
    error: 'says nothing that a case shows: name what holds, or a target that was met',
    path: ['holds'],
    when: ({ issues }) => issues.length === 0,
  });
export type ProductRule = z.infer<typeof ProductRule>;

export const CriterionId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'lower-case letters and digits, joined by points or hyphens (`1.2`)')
  .max(20);

export const Criterion = z.strictObject({
  id: CriterionId,
  group: CriterionId.describe('The id of one of the groups.'),
  text: OneLine(300),
  accepts: z.array(EvidenceKind).min(1).max(6),
  atLeast: z.int().min(1).max(20).describe('So many pieces of evidence must a verdict `met` name.'),
  observed: z.boolean().describe('One of them must be an observation.'),
  product: ProductRule.optional().describe('Finds the person’s own cases; without it none is found.'),
});
export type Criterion = z.infer<typeof Criterion>;

const Shape = z.strictObject({
  frameworkId: Slug,
  version: z.int().min(1).max(9999),
  title: OneLine(200),
  source: OneLine(400).describe('Where its facts stand.'),
  groups: z
    .array(z.strictObject({ id: CriterionId, title: OneLine(200) }))
    .min(1)
    .max(20),
  criteria: z.array(Criterion).min(1).max(60),
});

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

const twice = (ids: readonly string[], at: (place: number) => Fault['path']): Fault[] =>
  ids.flatMap((id, place) =>
    ids.indexOf(id) < place ? [{ path: at(place), message: `"${id}" stands there twice` }] : [],
  );

const faultsOfCriterion = (
  { group, accepts, atLeast, observed, product }: Criterion,
  groups: readonly string[],
): Fault[] => [
  ...(groups.includes(group) ? [] : [{ path: ['group'], message: `there is no group "${group}"` }]),
  ...twice(accepts, (place) => ['accepts', place]),
  ...(observed && !accepts.includes('observation')
    ? [{ path: ['observed'], message: 'it needs an observation and does not accept one' }]
    : []),
  ...(product && !accepts.includes('product')
    ? [{ path: ['product'], message: 'it has a rule for products and does not accept one' }]
    : []),
  ...(accepts.length === 1 && accepts[0] === 'reflective-account' && atLeast > 1
    ? [{ path: ['atLeast'], message: 'reflective accounts alone: one says it all' }]
    : []),
];

const faultsOf = ({ groups, criteria }: z.infer<typeof Shape>): Fault[] => {
  const ids = groups.map(({ id }) => id);
  return [
    ...twice(ids, (place) => ['groups', place, 'id']),
    ...ids.flatMap((id, place) =>
      criteria.some(({ group }) => group === id)
        ? []
        : [{ path: ['groups', place, 'id'], message: `no criterion is of group "${id}"` }],
    ),
    ...twice(
      criteria.map(({ id }) => id),
      (place) => ['criteria', place, 'id'],
    ),
    ...criteria.flatMap((criterion, place) =>
      faultsOfCriterion(criterion, ids).map(({ path, message }) => ({
        path: ['criteria', place, ...path],
        message,
      })),
    ),
  ];
};

/** What people are assessed by. Each fault of one is named at its place. A version that stands is never changed. */
export const Framework = Shape.check(({ value, issues }) => {
  if (issues.length > 0) return;
  for (const { path, message } of faultsOf(value)) {
    issues.push({ code: 'custom', input: value, path, message });
  }
});
export type Framework = z.infer<typeof Framework>;

/** The one name of a version of a framework. */
export const frameworkKey = (frameworkId: string, version: number): string => `${frameworkId}.${version}`;

/** A criterion of a framework; undefined when it has none of that id. */
export const criterionOf = ({ criteria }: Framework, id: string): Criterion | undefined =>
  criteria.find((criterion) => criterion.id === id);
