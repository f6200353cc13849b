import { candidateTexts as texts } from '../../texts/dispatch.ts';
import { CandidateLine } from './candidate-line.tsx';
import { byCode, isLeftOut, togglePick, type Choice, type RoleCandidates } from './choice.ts';
import { PassedOver } from './passed-over.tsx';
import { refusalOf, type Outcome } from './refusals.ts';

export interface RoleChoiceProps {
  readonly role: RoleCandidates;
  readonly choice: Choice;
  readonly outcome: Outcome;
  readonly onChange: (choice: Choice) => void;
}

/** The candidates of one role: those recommended, the shortfall, and those passed over by the reason against them. */
export function RoleChoice(props: RoleChoiceProps) {
  const { choice, outcome, onChange } = props;
  const { role, title, needed, picks, shortfall } = props.role;
  return (
    <section>
      <h3>
        {title} <small className="quiet">{texts.needed(needed)}</small>
      </h3>
      {picks.map((candidate) => {
        const { resourceId } = candidate.resource;
        return (
          <CandidateLine
            key={resourceId}
            role={role}
            candidate={candidate}
            isTicked={!isLeftOut(choice, role, resourceId)}
            refusal={refusalOf(outcome, role, resourceId)}
            onTick={() => onChange(togglePick(choice, role, resourceId))}
          />
        );
      })}
      {shortfall && (
        <p className="short">
          {texts.shortfall(shortfall.missing)}: {shortfall.reason}
        </p>
      )}
      {byCode(props.role).map((group) => (
        <PassedOver key={group.code} {...props} group={group} />
      ))}
    </section>
  );
}
