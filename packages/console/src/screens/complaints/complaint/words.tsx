import { complaintTexts as texts } from '../../../texts/complaint.ts';

interface Props {
  readonly words: string | undefined;
  readonly outcomeWanted: string | undefined;
}

/** What the person said and wants, as it was written down. */
export function Words({ words, outcomeWanted }: Props) {
  return (
    <section className="panel">
      <h2>{texts.words}</h2>
      {words === undefined ? <p className="quiet">{texts.noWords}</p> : <p className="said">{words}</p>}
      {outcomeWanted !== undefined && (
        <>
          <h3>{texts.outcomeWanted}</h3>
          <p className="said">{outcomeWanted}</p>
        </>
      )}
    </section>
  );
}
