import { createHash } from 'node:crypto';
import { decided, unchanged, type ContactId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { ReceivedText } from '../providers/domain/message.ts';
import type { ProvenRequest } from '../sources/verify-source.ts';
import type { Contact } from './domain/contact.ts';
import { isOwnNumber, isRecent, takesTexts, textBack } from './domain/texter.ts';
import { saveStep, type StepDeps } from './save-step.ts';
import type { TexterStores } from './store.ts';

export type TextDeps = StepDeps & TexterStores;

/** Numbers are kept in the callers' table alone, and as a key only by their hash. */
const texterOf = ({ source: { sourceId } }: ProvenRequest, sender: string): string =>
  createHash('sha256').update(`${sourceId}\n${sender}`).digest('base64url');

/** The contact that the texts of a number go into now, if there is one. */
const openContactOf = async (
  { texters, contacts }: TextDeps,
  texter: string | undefined,
  at: ProvenRequest['at'],
): Promise<ContactId | undefined> => {
  if (texter === undefined) return undefined;
  const { state } = await texters.load(texter);
  if (state === undefined || !isRecent(state, at)) return undefined;
  const { state: contact } = await contacts.load(state.contactId);
  return takesTexts(contact) ? contact.contactId : undefined;
};

/**
 * Keeps a text as a contact, or with the words of the contact that texts of its number go into. The contact is saved first: a
 * failure in between costs a second contact, and no words.
 */
export const recordText = async (
  deps: TextDeps,
  request: ProvenRequest,
  { textId, bodyHash, caller }: ReceivedText,
): Promise<{ readonly contact: Contact; readonly textBack: string | undefined }> => {
  const { source, at, requestId } = request;
  const texter = isOwnNumber(caller.sender) ? texterOf(request, caller.sender) : undefined;
  const open = await openContactOf(deps, texter, at);
  const contactId = open ?? derivedId('con', source.sourceId, textId);
  const contact = await saveStep(deps, request, contactId, {
    ...{ key: `text:${textId}`, bodyHash, step: `text-${textId}`, channel: 'sms' },
    ...{ status: { progress: 'completed' }, caller },
  });
  if (texter !== undefined) {
    const cause = {
      key: `text:${textId}`,
      actor: { kind: 'source', id: source.sourceId },
      ...{ at, correlationId: contactId, causationId: requestId, exercise: false },
    } as const;
    await deps.texters.decide(texter, cause, (state) =>
      state?.contactId === contactId && state.lastAt >= at
        ? unchanged(state)
        : decided({ contactId, lastAt: at }, []),
    );
  }
  return { contact, textBack: textBack(caller.sender, open === undefined) };
};
