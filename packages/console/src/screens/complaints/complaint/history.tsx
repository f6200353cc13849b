import { Time } from '../../../parts/times.tsx';
import { historyTexts as texts } from '../../../texts/complaint.ts';
import { historyOf } from './history-lines.ts';
import type { Whole } from './use-complaint.ts';

/** What happened, the newest first. */
export function History({ whole }: { readonly whole: Whole }) {
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <ol className="happened">
        {historyOf(whole).map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <Time at={at} age={false} /> <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
