import type { BodyOf } from '@muster/client';
import { expectVersioned, ifMatch } from '../../../../api/versioned.ts';
import { useApi } from '../../../../console-context.ts';
import { useCommand } from '../../../../live/use-command.ts';
import { isRecord } from '../is-record.ts';
import type { Procedure } from '../use-procedure.ts';
import type { SavedDraft } from './draft-edits.ts';
import { yamlOf } from './yaml-text.ts';

type Document = BodyOf<'saveProcedure'>;

/** Whether a value can be handed in at all. What it has to hold is the API's to say, by field. */
export const isDocument = (value: unknown): value is Document => isRecord(value);

export const savedDraft = ({ document, revision }: Procedure, etag: string): SavedDraft => ({
  text: yamlOf(document),
  revision,
  etag,
});

export interface Save {
  readonly document: Document;
  readonly text: string;
  readonly etag: string;
}

/** Saves a document as the newest draft; `onSaved` learns of it before the screen reads again. */
export const useSaveDraft = (procedureId: string, onSaved: (sent: string, saved: SavedDraft) => void) => {
  const api = useApi();
  return useCommand(async ({ document, text, etag }: Save, attempt) => {
    const { value, etag: next } = await expectVersioned(
      api.PUT('/v1/procedures/{procedureId}', {
        params: { path: { procedureId }, header: ifMatch(etag) },
        body: document,
        ...attempt,
      }),
    );
    onSaved(text, savedDraft(value, next));
    return value;
  });
};
