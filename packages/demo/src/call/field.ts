import { expectData } from '@muster/client';
import { responder, type Page } from '../responder.ts';
import { acceptByPhone } from './accept-by-phone.ts';
import type { Asked } from './dispatch.ts';
import type { CallSetting, Tell } from './setting.ts';

const good = (page: Page, doing: string): Page => {
  if (page.status === 200) return page;
  throw new Error(`${doing} was answered with ${page.status}: ${page.heading}`);
};

const everything = async ({ dispatcher }: CallSetting, { assignment }: Asked): Promise<string[]> => {
  const path = { params: { path: { assignmentId: assignment.assignmentId } } };
  const { responsibilities, actions } = await expectData(
    dispatcher.GET('/v1/assignments/{assignmentId}', path),
  );
  return [...responsibilities, ...actions].map(({ id }) => id);
};

const acceptByLink = async (setting: CallSetting, asked: Asked, tell: Tell): Promise<void> => {
  const { name } = asked.assignment.resource;
  const page = responder(asked.link);
  const say = (what: string, answer: Page) => tell(`${name} ${what}: “${good(answer, what).heading}”`);
  say('opens the link', await page.open());
  say('accepts', await page.accept());
  const confirmed = await everything(setting, asked);
  say(`confirms ${confirmed.length} responsibilities and actions`, await page.understand(confirmed));
};

/** A person accepts and confirms the whole brief, by link, text or key, and reports by the link to be on scene. */
export async function acceptAndGo(setting: CallSetting, asked: Asked, tell: Tell): Promise<void> {
  await (setting.answersBy === undefined ? acceptByLink : acceptByPhone)(setting, asked, tell);
  const { name } = asked.assignment.resource;
  const page = responder(asked.link);
  const say = (what: string, answer: Page) => tell(`${name} ${what}: “${good(answer, what).heading}”`);
  say('is en route', await page.report('en-route'));
  say('is on scene', await page.report('on-scene'));
}

/** A person marks actions of the brief as done. */
export async function recordActions(
  { link, assignment }: Asked,
  actionIds: readonly string[],
  tell: Tell,
): Promise<void> {
  for (const id of actionIds) {
    good(await responder(link).done(id), `ticking ${id}`);
    const title = assignment.actions.find((action) => action.id === id)?.title ?? id;
    tell(`${assignment.resource.name} has done: ${title}`);
  }
}

/** The actions of a brief, the last mandatory one apart: the call leaves it open to see the closing refused. */
export const actionsOf = ({ assignment: { actions } }: Asked) => {
  const last = actions.findLast(({ mandatory }) => mandatory)?.id;
  return { last, before: actions.map(({ id }) => id).filter((id) => id !== last) };
};
