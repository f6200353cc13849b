import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { dayWords } from '../../../parts/period-words.ts';
import { Countdown, Time } from '../../../parts/times.tsx';
import { complaintLimit } from '../../../texts/complaints.ts';
import { complaintTexts as texts } from '../../../texts/complaint.ts';
import { openPause, type Complaint, type Limit, type Pause } from '../complaint.ts';

interface StateProps {
  readonly limit: Limit;
  readonly pause: Pause | undefined;
}

function State({ limit: { state, lateFrom, metAt, pausedAt }, pause }: StateProps) {
  if (metAt === undefined && pausedAt !== undefined)
    return (
      <>
        <strong>
          {texts.paused} <Time at={pausedAt} />
        </strong>
        {pause && <span className="reason">{texts.pausedWhy(pause.by, pause.because)}</span>}
      </>
    );
  if (metAt === undefined)
    return (
      <>
        {state === 'open' && `${texts.states.open}, `}
        <Countdown to={lateFrom} />
      </>
    );
  return (
    <>
      {state === 'met-late' ? <strong>{texts.states[state]}</strong> : texts.states[state]},{' '}
      <Time at={metAt} age={false} />
    </>
  );
}

/** Every limit with its arithmetic: start, calendar, days counted and left out, pauses, sum, and each time that it moved. */
export function Limits({ complaint }: { readonly complaint: Complaint }) {
  const { limits, independent } = complaint;
  return (
    <section className="panel">
      <h2>{texts.limits}</h2>
      {limits.map((limit) => (
        <section key={limit.limit} className="limit">
          <h3>{complaintLimit[limit.limit]}</h3>
          <p>
            <State limit={limit} pause={openPause(complaint)} />
          </p>
          <p className="quiet">{limit.explained.findLast((line) => line.includes('by the end of'))}</p>
          <ExpandableSection
            headerText={texts.counted}
            headerAriaLabel={`${texts.counted}: ${complaintLimit[limit.limit]}`}
          >
            <ol className="counted">
              {limit.explained.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </ExpandableSection>
        </section>
      ))}
      {independent && (
        <p>
          {texts.independent(
            independent.body,
            independent.from === undefined ? undefined : dayWords(independent.from, 'UTC'),
          )}
        </p>
      )}
    </section>
  );
}
