import { notSentTexts as texts } from '../../texts/incident.ts';

/** What was typed for a step that somebody else has taken meanwhile: to be copied, for it is nowhere else. */
export function NotSent({ typed }: { readonly typed: readonly string[] }) {
  const kept = typed.filter((text) => text.trim() !== '');
  if (kept.length === 0) return null;
  return (
    <div className="not-sent">
      <p>{texts.title}</p>
      {kept.map((text, at) => (
        <p key={at}>
          <bdi>{text}</bdi>
        </p>
      ))}
    </div>
  );
}
