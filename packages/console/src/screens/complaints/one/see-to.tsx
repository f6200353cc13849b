import { complaintTexts as texts } from '../../../texts/complaint.ts';

/** What has to be seen to, the most urgent first. */
export function SeeTo({ attention }: { readonly attention: readonly string[] }) {
  return (
    <section className="panel">
      <h2>{texts.seeTo}</h2>
      {attention.length === 0 ? (
        <p>{texts.nothingToDo}</p>
      ) : (
        <ul className="see-to">
          {attention.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
