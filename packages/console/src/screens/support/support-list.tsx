import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { Link } from '@tanstack/react-router';
import { serverNow } from '../../api/server-clock.ts';
import { Time } from '../../parts/times.tsx';
import { supportTexts as texts, supportTypes } from '../../texts/support.ts';
import type { Line } from './plan.ts';
import { groupsOf, nextOf, turnOf, turnWords } from './turn.ts';

interface Props {
  readonly lines: readonly Line[];
  readonly isOwn: boolean;
}

/** Plans in three groups: what waits for the reader, what is under way, and what is closed. */
export function SupportList({ lines, isOwn }: Props) {
  const { waits, going, closed } = groupsOf(lines, serverNow());
  return (
    <>
      <section>
        <h2>{texts.groups.waits(waits.length)}</h2>
        {waits.length === 0 ? <p>{texts.nothingWaits}</p> : <Plans lines={waits} isOwn={isOwn} />}
      </section>
      {going.length > 0 && (
        <section>
          <h2>{texts.groups.going(going.length)}</h2>
          <Plans lines={going} isOwn={isOwn} />
        </section>
      )}
      {closed.length > 0 && (
        <ExpandableSection headerText={texts.groups.closed(closed.length)} headingTagOverride="h2">
          <Plans lines={closed} isOwn={isOwn} />
        </ExpandableSection>
      )}
    </>
  );
}

function Plans({ lines, isOwn }: Props) {
  return (
    <ul className="plans">
      {lines.map((line) => (
        <PlanLine key={line.supportPlanId} line={line} isOwn={isOwn} />
      ))}
    </ul>
  );
}

function PlanLine({ line, isOwn }: { readonly line: Line; readonly isOwn: boolean }) {
  const { supportPlanId, area, person, lead, type } = line;
  const now = serverNow();
  const next = nextOf(line, now);
  const who = [
    supportTypes[type].label,
    ...(isOwn ? [] : [texts.forPerson(person)]),
    lead === undefined ? texts.noLead : texts.withLead(lead),
  ];
  return (
    <li className="panel">
      <h3>
        <Link
          to="/support/$supportPlanId"
          params={{ supportPlanId }}
          aria-label={texts.openPlan(area, person)}
        >
          {area}
        </Link>
      </h3>
      <p className="quiet">{who.join(' · ')}</p>
      <p>{turnWords(line, turnOf(line, now))}</p>
      {next !== undefined && (
        <p>
          {texts.next[next.kind]}: <Time at={next.at} />
        </p>
      )}
    </li>
  );
}
