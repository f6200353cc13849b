import { expectData, type ReplyOf } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { Time } from '../../parts/times.tsx';
import { pathTexts as texts } from '../../texts/incident.ts';
import { deviationGrade, named } from '../../texts/words.ts';

type Conformance = ReplyOf<'readConformance'>;
type Step = Conformance['steps'][number];

const APART = 36;
const labelOf = (step: Step): string => {
  switch (step.kind) {
    case 'answered':
      return `${named(step.question)}: ${named(step.answer)}`;
    case 'skipped':
      return `${named(step.question)}: ${texts.step.skipped}`;
    case 'overridden':
    case 'stated':
      return `${texts.step[step.kind]}: ${named(step.outcome)}`;
  }
};
const isDeparture = ({ kind }: Step): boolean => kind === 'skipped' || kind === 'overridden';

/** The path as it was taken, departures filled; the list beside says the same in words. */
function PathLine({ steps }: { readonly steps: readonly Step[] }) {
  const height = steps.length * APART + 12;
  return (
    <svg viewBox={`0 0 360 ${height}`} width="100%" height={height} aria-hidden="true" className="path-line">
      {steps.map((step, at) => (
        <g key={at} transform={`translate(0 ${at * APART + 18})`}>
          {at > 0 && <line x1="16" x2="16" y1={9 - APART} y2="-9" />}
          <circle cx="16" cy="0" r="8" className={isDeparture(step) ? 'mark departed' : 'mark'} />
          <text x="34" y="5">
            {labelOf(step)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** How the procedure was followed: the level, the path, and every departure with its grade and reason. */
export function PathAndDepartures({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const asked = useLive({
    key: ['readConformance', incidentId],
    read: (signal) =>
      expectData(
        api.GET('/v1/incidents/{incidentId}/conformance', { params: { path: { incidentId } }, signal }),
      ),
  });
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ path, level, deviations, steps }) => (
        <section>
          <h2>{texts.title}</h2>
          <p>
            {texts.states[path]} <DataAge asked={asked} />
          </p>
          {level !== undefined && (
            <p>
              {texts.level}: <strong>{texts.levels[level]}</strong>
            </p>
          )}
          <div className="columns two">
            <div>
              <h3>{texts.deviations}</h3>
              {deviations.length === 0 && <p>{texts.none}</p>}
              <ul className="timeline">
                {deviations.map((one) => (
                  <li key={one.deviationId}>
                    <span className={`grade ${one.grade}`}>{deviationGrade[one.grade]}</span>{' '}
                    {texts.kinds[one.kind]}: {one.explained}{' '}
                    {one.reason === undefined ? texts.noReason : `${texts.reason}: ${one.reason}`}{' '}
                    <Time at={one.foundAt} />
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <h3>{texts.steps}</h3>
              <PathLine steps={steps.filter(({ leftAt }) => leftAt === undefined)} />
              <ol>
                {steps.map((step, at) => (
                  <li key={at}>
                    {labelOf(step)}
                    {step.leftAt !== undefined && ` (${texts.left})`}
                    {'reason' in step && ` · ${texts.reason}: ${step.reason}`} <Time at={step.at} />
                  </li>
                ))}
              </ol>
            </div>
          </div>
        </section>
      )}
    </LiveData>
  );
}
