import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { ConfirmButton } from '../../../parts/confirm-button.tsx';
import { Time } from '../../../parts/times.tsx';
import { letterInWords, letterState, lettersTexts as texts } from '../../../texts/letters.ts';
import { LetterPaper } from './letter-paper.tsx';
import type { Letter } from './letter.ts';

interface Props {
  readonly letter: Letter;
  readonly reference: string;
  readonly onDone: (said: string) => void;
}

/** A letter that was released: what became of it, its text, and what is left to do where it goes by post. */
export function GoneLetter({ letter, reference, onDone }: Props) {
  const api = useApi();
  const { letterId, complaintId, state, subject, text, sentAt, posted, readyAt, failed } = letter;
  const what = letterInWords(letter);
  const post = useCommand((path: { readonly complaintId: string; readonly letterId: string }, attempt) =>
    expectData(
      api.POST('/v1/complaints/{complaintId}/letters/{letterId}/posting', {
        params: { path },
        body: {},
        ...attempt,
      }),
    ),
  );
  const since = posted?.at ?? sentAt ?? readyAt;
  return (
    <section className="letter" aria-label={what}>
      <h3>
        {what}: {letterState[state]}
      </h3>
      {since !== undefined && (
        <p>
          <Time at={since} />
        </p>
      )}
      {letter.enclosesPack === true && <p>{state === 'by-post' ? texts.enclosedByPost : texts.enclosed}</p>}
      {failed && <p>{texts.failed(failed.reason)}</p>}
      {letter.possiblyRepeated === true && <p>{texts.repeated}</p>}
      {state === 'by-post' && (
        <div className="actions">
          <Link to="/complaints/$complaintId/letters/$letterId" params={{ complaintId, letterId }}>
            {texts.print(what)}
          </Link>
          <ConfirmButton
            label={texts.wasPosted(what)}
            title={texts.postedTitle}
            detail={texts.postedDetail}
            command={post}
            input={{ complaintId, letterId }}
            onDone={() => onDone(texts.posted(what))}
          />
        </div>
      )}
      <ExpandableSection headerText={texts.read} headerAriaLabel={`${texts.read}: ${what}`}>
        <LetterPaper {...{ subject, text, reference }} greeting={texts.greeting} />
      </ExpandableSection>
    </section>
  );
}
