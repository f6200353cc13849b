import { ApiProblem } from '@muster/client';
import { problemTexts } from '../texts/problems.ts';

/** A field that the API refused, by its name in the body (`place/text`), and why. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** What went wrong, for a person. */
export interface Fault {
  /** `unanswered`: nobody knows whether a command was done. `changed`: somebody else saved in between. */
  readonly kind:
    | 'unanswered'
    | 'signed-out'
    | 'denied'
    | 'missing'
    | 'refused'
    | 'changed'
    | 'invalid'
    | 'busy'
    | 'broken';
  readonly title: string;
  readonly detail: string;
  /** The rule that refused, as the API names it. */
  readonly rule?: string;
  readonly fields: readonly FieldFault[];
  /** What the refusal names: an incident, who changed it. */
  readonly about: Readonly<Record<string, string>>;
  /** Everything that the rule holds against it, one by one: whom or what it is about, and why. */
  readonly details: readonly Readonly<Record<string, string>>[];
  /** For whoever looks for the reason in the logs. */
  readonly requestId?: string;
}

const kindOf = (status: number): Fault['kind'] => {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'denied';
    case 404:
    case 410:
      return 'missing';
    case 409:
      return 'refused';
    case 412:
      return 'changed';
    case 400:
    case 413:
    case 415:
    case 422:
      return 'invalid';
    case 429:
    case 503:
      return 'busy';
    default:
      return 'broken';
  }
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const textsOf = (about: unknown): Record<string, string> =>
  typeof about !== 'object' || about === null
    ? {}
    : Object.fromEntries(
        Object.entries(about).filter((one): one is [string, string] => typeof one[1] === 'string'),
      );

const detailsOf = (details: unknown): Record<string, string>[] =>
  (Array.isArray(details) ? details : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null ? [textsOf(one)] : [],
  );

const fieldsOf = (faults: unknown): FieldFault[] =>
  (Array.isArray(faults) ? faults : []).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('pointer' in one) || !('message' in one)) return [];
    return [{ field: String(one.pointer).replace(/^\//, ''), message: String(one.message) }];
  });

/** Puts any failure of a request into words. The API's own words come first: they name the rule and the remedy. */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof ApiProblem))
    return { kind: 'unanswered', fields: [], about: {}, details: [], ...problemTexts.unanswered };
  const { status, problem } = error;
  const kind = kindOf(status);
  const said = textOf(problem.detail) ?? textOf(problem['message']);
  const rule = textOf(problem['rule']);
  const requestId = textOf(problem['requestId']);
  return {
    kind,
    title: problemTexts[kind].title,
    detail: kind !== 'denied' && kind !== 'broken' && said !== undefined ? said : problemTexts[kind].detail,
    fields: fieldsOf(problem['faults']),
    about: textsOf(problem['about']),
    details: detailsOf(problem['details']),
    ...(rule !== undefined && { rule }),
    ...(requestId !== undefined && { requestId }),
  };
};
