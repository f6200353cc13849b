import { Link } from '@tanstack/react-router';
import { Time } from '../../parts/times.tsx';
import { correctionTexts as texts } from '../../texts/incident.ts';
import type { Incident } from './clock-arithmetic.ts';
import { WORDS, wordsOf, type ReportedWords, type WordFields } from './correction-fields.ts';

interface ChangesProps {
  readonly words: ReportedWords;
  readonly changed: Partial<WordFields>;
  readonly isMissing: boolean;
}

/** What stands now, and what it becomes where it is changed. */
export function CorrectionChanges({ words, changed, isMissing }: ChangesProps) {
  const stands = wordsOf(words);
  const names = WORDS.filter((name) => stands[name] !== '' || changed[name] !== undefined);
  return (
    <section className="panel">
      <h3>{texts.stands}</h3>
      <dl className="both">
        {names.map((name) => (
          <div key={name} className="pair">
            <dt>{texts.labels[name]}</dt>
            <dd>
              <bdi>{stands[name] === '' ? texts.notTold : stands[name]}</bdi>
            </dd>
            {changed[name] !== undefined && (
              <dd className="changed">
                {texts.becomes} <bdi>{changed[name]}</bdi>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {words.corrected !== undefined && (
        <p className="quiet">
          {texts.last} <bdi>{words.corrected.by}</bdi>, <Time at={words.corrected.at} />
        </p>
      )}
      <p role="status" className={isMissing ? 'wrong' : 'quiet'}>
        {Object.keys(changed).length === 0 ? texts.nothing : ''}
      </p>
    </section>
  );
}

/** What follows from a correction, and who has to be told by hand. */
export function CorrectionConsequences({
  incident: { incidentId, people },
}: {
  readonly incident: Incident;
}) {
  const briefed = people.filter(({ endedAt, brief }) => endedAt === undefined && brief.status === 'sent');
  const names = briefed.map(({ resource }) => resource.name).join(', ');
  return (
    <section className="panel">
      <h3>{texts.follows}</h3>
      <ul>
        {texts.consequences.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {briefed.length > 0 && (
          <li>
            {texts.briefed} <bdi>{names}</bdi>.{' '}
            <Link to="/incidents/$incidentId/dispatch" params={{ incidentId }}>
              {texts.toDispatch}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
