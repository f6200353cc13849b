import { expectData } from '@muster/client';
import { useState } from 'react';
import { ifMatch } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { useCommand, type Command } from '../../live/use-command.ts';
import { useForm, type Form } from '../../live/use-form.ts';
import { textOf, type ReviewFields, type ReviewText } from './review-points.ts';

export interface Writing {
  readonly form: Form<ReviewFields>;
  readonly save: Command<ReviewText, unknown>;
  /** The API has said that it is saved, and nothing was typed since. */
  readonly isSaved: boolean;
  readonly press: () => Promise<void>;
}

/** A review in work, on the version that was read: what somebody else saves meanwhile is merged, and both shown where they differ. */
export function useReviewForm(incidentId: string, saved: ReviewFields, etag: string): Writing {
  const api = useApi();
  const form = useForm(saved);
  const [isSaved, setSaved] = useState(false);
  const save = useCommand((body: ReviewText, attempt) =>
    expectData(
      api.PUT('/v1/incident-reviews/{incidentId}', {
        params: { path: { incidentId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const press = async (): Promise<void> => {
    setSaved((await save.run(textOf(form.fields))) !== undefined);
  };
  return { form, save, isSaved: isSaved && !form.isChanged, press };
}
