import { lettersTexts as texts } from '../../../texts/letters.ts';

interface Props {
  readonly subject: string;
  readonly text: string;
  readonly reference: string;
  readonly greeting: string;
  readonly address?: string;
}

/** A letter as its reader sees it: what people wrote stands as text, an empty line begins a paragraph. */
export function LetterPaper({ subject, text, reference, greeting, address }: Props) {
  return (
    <article className="paper" aria-label={subject}>
      {address !== undefined && address !== '' && <p className="said">{address}</p>}
      <p>
        <strong>{subject}</strong>
      </p>
      <p>{greeting}</p>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="said">
          {paragraph}
        </p>
      ))}
      <p>{texts.reference(reference)}</p>
    </article>
  );
}
