import { inLocalTime, type Slug, type Refusal } from '@muster/core';
import {
  causeOf,
  type Handlers,
  type RawReply,
  type RawRequest,
  type RefusedReply,
} from '@muster/runtime/http/serve';
import type * as z from 'zod';
import { type AssignmentContextStores, loadAssignmentContext } from '../assignments/change-assignment.ts';
import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { isEnded, isLinkOver, type Assignment } from '../assignments/domain/assignment.ts';
import { recordUpdate } from '../assignments/record-update.ts';
import type { LinkKeys } from '../links/keys.ts';
import { readToken } from '../links/token.ts';
import { isProgram, linkProblem, refuseForm } from './forms/for-programs.ts';
import { readForm, typedText, type Fields } from './forms/read-form.ts';
import {
  readAction,
  readAnswer,
  readChanges,
  readStatus,
  readUnderstanding,
  type ReadUpdate,
} from './forms/read-update.ts';
import type { PageContext, Typed } from './pages/context.ts';
import { alteredPage, expiredPage } from './pages/link-pages.ts';
import { pageOfLink } from './pages/page-of-link.ts';
import {
  ActionForm,
  ChangesForm,
  StatusForm,
  UnderstandingForm,
  AnswerForm,
  type responderRoutes,
} from './routes.ts';

type Request = Omit<RawRequest, 'params'> & { readonly params: { readonly token: string } };

/** How a form of the page is read, where its page stands below the link, and what its success is called. */
interface Form {
  readonly up: string;
  readonly done: (update: string) => string;
  readonly schema: z.ZodObject;
  readonly read: (fields: Fields, assignment: Assignment) => ReadUpdate;
}

/** What the pages behind a link need. */
export interface ResponderDeps extends AssignmentContextStores {
  readonly keys: () => Promise<LinkKeys>;
  /** The IANA zone in whose local time pages give moments. */
  readonly zone: string;
  /** The control room's telephone number. */
  readonly phone: string;
}

const open = async (
  deps: ResponderDeps,
  { params, at }: Request,
  reason?: string,
): Promise<{ page: RawReply } | { found: AssignmentContext }> => {
  const assignmentId = readToken(params.token, await deps.keys());
  const found = assignmentId && (await loadAssignmentContext(deps, assignmentId));
  if (!found) return { page: alteredPage(deps.phone, reason) };
  return isLinkOver(found.assignment, at) ? { page: expiredPage(deps.phone, reason) } : { found };
};

const contextOf = (
  deps: ResponderDeps,
  { assignment, mobilisation }: AssignmentContext,
  base: string,
): PageContext => ({
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
  return pageOfLink({ ...contextOf(deps, opened.found, `${up}${request.params.token}`), done });
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
  return pageOfLink({
    ...contextOf(deps, opened.found, base),
    typed,
    notRecorded: `Not recorded. ${inLocalTime(refusal.because, deps.zone)}`,
    ...(faults && { faults }),
  });
};

const fieldsOf = ({ headers, body }: Request, { schema }: Form) =>
  readForm(headers['content-type'] ?? '', body, schema);

/** What a person wrote, for the page that says why it was not recorded; an invalid form has none. */
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

  const { found } = opened;
  const read = form.read(fields, found.assignment);
  if (!('update' in read)) {
    if (program) return refuseForm(read);
    const { heading, faults, typed } = read;
    const wrong = isEnded(found.assignment) ? { notRecorded: heading } : { heading, faults };
    return pageOfLink({ ...contextOf(deps, found, base), typed, ...wrong });
  }
  const { assignmentId, resource } = found.assignment;
  const cause = causeOf(request, { kind: 'responder', id: resource.resourceId });
  const recorded = await recordUpdate(
    deps,
    assignmentId,
    { update: read.update, howKnown: 'self-report' },
    cause,
  );
  if (!recorded.ok)
    return program ? recorded : refusedPage(deps, request, recorded.refusal, { base, typed: read.typed });
  return {
    status: 303,
    headers: { location: `${base}?done=${form.done(read.update.kind)}`, 'referrer-policy': 'no-referrer' },
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
const changes: Form = { up: '../', done: (kind) => kind, schema: ChangesForm, read: readChanges };
const action = (actionId: Slug): Form => ({
  up: '../../',
  done: () => `action.${actionId}`,
  schema: ActionForm,
  read: (fields, assignment) => readAction(fields, assignment, actionId),
});

/** What the responder's Lambda does with each of its routes. Only POST changes anything. */
export const responderHandlers = (deps: ResponderDeps): Handlers<typeof responderRoutes> => ({
  openBrief: (request) => show(deps, request),
  probeBrief: (request) => show(deps, request),
  describeBrief: () => ({ status: 204, headers: { allow: 'GET, HEAD, OPTIONS' }, body: '' }),
  reopenAnswer: (request) => show(deps, request, answer.up),
  reopenUnderstanding: (request) => show(deps, request, understanding.up),
  reopenStatus: (request) => show(deps, request, status.up),
  reopenChanges: (request) => show(deps, request, changes.up),
  reopenAction: (request) => show(deps, request, action(request.params.actionId).up),
  answerOffer: (request) => submit(deps, request, answer),
  confirmUnderstanding: (request) => submit(deps, request, understanding),
  reportOwnStatus: (request) => submit(deps, request, status),
  confirmChanges: (request) => submit(deps, request, changes),
  reportOwnAction: (request) => submit(deps, request, action(request.params.actionId)),
});
