import { gone, notFound } from '@muster/core';
import { isJson } from '@muster/runtime/http/json';
import type { RawRequest, RefusedReply } from '@muster/runtime/http/serve';
import { validationProblem } from '@muster/runtime/http/validate';
import type { FieldFault } from '../pages/layout.ts';

/** A client that sends JSON and does not ask for HTML gets problem documents instead of pages. */
export const isProgram = ({ headers }: Pick<RawRequest, 'headers'>): boolean =>
  isJson(headers['content-type'] ?? '') && !(headers['accept'] ?? '').includes('text/html');

export const linkProblem = (status: number): RefusedReply =>
  status === 410 ? gone('link-expired', 'This link has expired. Nothing was recorded.') : notFound('link');

/** Throws the 422 of a form that was read and says too little. */
export const refuseForm = ({ faults }: { readonly faults: readonly FieldFault[] }): never => {
  throw validationProblem(
    faults.map(({ field, message }) => ({ in: 'body', pointer: `/${field}`, message })),
  );
};
