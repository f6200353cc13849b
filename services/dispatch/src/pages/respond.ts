import { inLocalTime, type Slug, type Refusal } from '@muster/core';
import {
  causeOf,
  type Handlers,
  type RawReply,
  type RawRequest,
  type RefusedReply,
} from '@muster/runtime/http/serve';
import type * as z from 'zod';
import type { ResponderDeps } from '../deps.ts';
import { isEnded, isLinkOver, type Assignment } from '../domain/assignment.ts';
import type { Trio } from '../domain/trio.ts';
import { readToken } from '../links/token.ts';
import type { responder } from '../routes.ts';
import { ActionForm, AnswerForm, StatusForm, UnderstandingForm } from '../shapes.ts';
import { loadTrio } from '../use-cases/change-trio.ts';
import { takeReport } from '../use-cases/take-report.ts';
import type { PageContext, Typed } from './context.ts';
import { isProgram, linkProblem, unfit } from './for-programs.ts';
import { readForm, typedText, type Fields } from './form.ts';
import { alteredPage, expiredPage } from './link-pages.ts';
import { readAction, readAnswer, readStatus, readUnderstanding, type ReadReport } from './read-report.ts';
import { showLink } from './show.ts';

type Request = Omit<RawRequest, 'params'> & { readonly params: { readonly token: string } };

/** How a form of the page is read, where its page stands below the link, and what its success is called. */
interface Form {
  readonly up: string;
  readonly done: (report: string) => string;
  readonly schema: z.ZodObject;
  readonly read: (fields: Fields, assignment: Assignment) => ReadReport;
}

const open = async (
  deps: ResponderDeps,
  { params, at }: Request,
  reason?: string,
): Promise<{ page: RawReply } | { trio: Trio }> => {
  const assignmentId = readToken(params.token, await deps.keys());
  const trio = assignmentId && (await loadTrio(deps, assignmentId));
  if (!trio) return { page: alteredPage(deps.phone, reason) };
  return isLinkOver(trio.assignment, at) ? { page: expiredPage(deps.phone, reason) } : { trio };
};

const contextOf = (deps: ResponderDeps, { assignment, mobilisation }: Trio, base: string): PageContext => ({
  assignment,
  mobilisation,
  base,
  zone: deps.zone,
  phone: deps.phone,
});

const show = async (deps: ResponderDeps, request: Request, up = ''): Promise<RawReply> => {
  const opened = await open(deps, request);
  if ('page' in opened) return opened.page;
  const done = new URLSearchParams(request.rawQuery).get('done') ?? undefined;
  return showLink({ ...contextOf(deps, opened.trio, `${up}${request.params.token}`), done });
};

const faultsOf = ({ rule, details = [] }: Refusal) =>
  rule === 'action-open'
    ? details.map(({ actionId = '', title = '' }) => ({
        field: `action-${actionId}`,
        message: `Say whether “${title}” is done or not possible.`,
      }))
    : undefined;

const refusedPage = async (
  deps: ResponderDeps,
  request: Request,
  refusal: Refusal,
  of: { base: string; typed: Typed },
) => {
  const opened = await open(deps, request, of.typed.reason);
  if ('page' in opened) return opened.page;
  const { base, typed } = of;
  const faults = faultsOf(refusal);
  return showLink({
    ...contextOf(deps, opened.trio, base),
    typed,
    notRecorded: `Not recorded. ${inLocalTime(refusal.because, deps.zone)}`,
    ...(faults && { faults }),
  });
};

const fieldsOf = ({ headers, body }: Request, { schema }: Form) =>
  readForm(headers['content-type'] ?? '', body, schema);

/** What somebody wrote, for the page that says why it was not recorded; a form that does not fit has none. */
const reasonIn = (request: Request, form: Form): string | undefined => {
  try {
    return typedText(fieldsOf(request, form), 'reason');
  } catch {
    return undefined;
  }
};

const submit = async (
  deps: ResponderDeps,
  request: Request,
  form: Form,
): Promise<RawReply | RefusedReply> => {
  const base = `${form.up}${request.params.token}`;
  const program = isProgram(request);
  const opened = await open(deps, request, reasonIn(request, form));
  if ('page' in opened) return program ? linkProblem(opened.page.status) : opened.page;
  const fields = fieldsOf(request, form);

  const { trio } = opened;
  const said = form.read(fields, trio.assignment);
  if (!('report' in said)) {
    if (program) return unfit(said);
    const { heading, faults, typed } = said;
    const wrong = isEnded(trio.assignment) ? { notRecorded: heading } : { heading, faults };
    return showLink({ ...contextOf(deps, trio, base), typed, ...wrong });
  }
  const { assignmentId, resource } = trio.assignment;
  const cause = causeOf(request, { kind: 'responder', id: resource.resourceId });
  const taken = await takeReport(deps, assignmentId, { report: said.report, howKnown: 'self-report' }, cause);
  if (!taken.ok)
    return program ? taken : refusedPage(deps, request, taken.refusal, { base, typed: said.typed });
  return {
    status: 303,
    headers: { location: `${base}?done=${form.done(said.report.kind)}`, 'referrer-policy': 'no-referrer' },
    body: '',
  };
};

const DONE: Readonly<Record<string, string>> = { accepted: 'accept', declined: 'decline' };
const answer: Form = {
  up: '../',
  done: (kind) => DONE[kind] ?? kind,
  schema: AnswerForm,
  read: readAnswer,
};
const understanding: Form = {
  up: '../',
  done: () => 'understanding',
  schema: UnderstandingForm,
  read: readUnderstanding,
};
const status: Form = { up: '../', done: (kind) => kind, schema: StatusForm, read: readStatus };
const action = (actionId: Slug): Form => ({
  up: '../../',
  done: () => `action.${actionId}`,
  schema: ActionForm,
  read: (fields, assignment) => readAction(fields, assignment, actionId),
});

/** What the responder's Lambda does with each of its routes. Only POST changes anything. */
export const respond = (deps: ResponderDeps): Handlers<typeof responder.routes> => ({
  openBrief: (request) => show(deps, request),
  probeBrief: (request) => show(deps, request),
  describeBrief: () => ({ status: 204, headers: { allow: 'GET, HEAD, OPTIONS' }, body: '' }),
  reopenAnswer: (request) => show(deps, request, answer.up),
  reopenUnderstanding: (request) => show(deps, request, understanding.up),
  reopenStatus: (request) => show(deps, request, status.up),
  reopenAction: (request) => show(deps, request, action(request.params.actionId).up),
  answerOffer: (request) => submit(deps, request, answer),
  confirmUnderstanding: (request) => submit(deps, request, understanding),
  reportOwnStatus: (request) => submit(deps, request, status),
  reportOwnAction: (request) => submit(deps, request, action(request.params.actionId)),
});
