import Checkbox from '@cloudscape-design/components/checkbox';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { candidateTexts as texts } from '../../texts/dispatch.ts';
import {
  byCode,
  giveReason,
  isLeftOut,
  toggleChosen,
  togglePick,
  type Candidate,
  type Choice,
  type RoleCandidates,
} from './choice.ts';

interface Props {
  readonly role: RoleCandidates;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

function Why({ candidate: { reason, note, distanceKm } }: { readonly candidate: Candidate }) {
  return (
    <p className="quiet">
      {reason}
      {note !== undefined && ` ${note}`}
      {distanceKm !== undefined && ` ${texts.distance(distanceKm)}.`}
    </p>
  );
}

/** The candidates of one role: those recommended, the shortfall, and those passed over by the reason against them. */
export function RoleChoice({
  role: { role, title, needed, picks, passedOver, shortfall },
  choice,
  onChange,
}: Props) {
  return (
    <section>
      <h3>
        {title} <small className="quiet">{texts.needed(needed)}</small>
      </h3>
      {picks.map((candidate) => {
        const { resourceId, name } = candidate.resource;
        return (
          <div key={resourceId} className="candidate">
            <Checkbox
              checked={!isLeftOut(choice, role, resourceId)}
              onChange={() => onChange(togglePick(choice, role, resourceId))}
            >
              {name}
            </Checkbox>
            <Why candidate={candidate} />
          </div>
        );
      })}
      {shortfall && (
        <p className="short">
          {texts.shortfall(shortfall.missing)}: {shortfall.reason}
        </p>
      )}
      {byCode(passedOver).map(([code, people]) => (
        <ExpandableSection key={code} headerText={`${texts.code[code]} (${people.length})`}>
          {people.map((candidate) => {
            const { resourceId, name } = candidate.resource;
            const chosen = choice.chosen.find((one) => one.role === role && one.resourceId === resourceId);
            return (
              <div key={resourceId} className="candidate">
                <Checkbox
                  checked={chosen !== undefined}
                  onChange={() => onChange(toggleChosen(choice, role, resourceId))}
                >
                  {name}
                </Checkbox>
                <Why candidate={candidate} />
                {chosen && (
                  <FormField label={texts.reason(name)} description={texts.reasonHint}>
                    <Input
                      value={chosen.reason}
                      onChange={({ detail }) => onChange(giveReason(choice, role, resourceId, detail.value))}
                    />
                  </FormField>
                )}
              </div>
            );
          })}
        </ExpandableSection>
      ))}
    </section>
  );
}
