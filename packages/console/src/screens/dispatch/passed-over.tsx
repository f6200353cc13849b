import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';
import { candidateTexts as texts } from '../../texts/dispatch.ts';
import { CandidateLine } from './candidate-line.tsx';
import { giveReason, toggleChosen, type PassedOverGroup } from './choice.ts';
import { refusalOf } from './refusals.ts';
import type { RoleChoiceProps } from './role-choice.tsx';

interface Props extends RoleChoiceProps {
  readonly group: PassedOverGroup;
}

/** Those passed over for the same reason, folded away unless something is to be seen of one of them. */
export function PassedOver({ role: { role }, choice, outcome, onChange, group }: Props) {
  const { code, people, more } = group;
  const [isOpen, open] = useState(false);
  const isRefused = people.some(({ resource }) => refusalOf(outcome, role, resource.resourceId));
  return (
    <ExpandableSection
      headerText={`${texts.code[code]} (${people.length + more})`}
      expanded={isOpen || isRefused}
      onChange={({ detail }) => open(detail.expanded)}
    >
      {people.map((candidate) => {
        const { resourceId } = candidate.resource;
        const chosen = choice.chosen.find((one) => one.role === role && one.resourceId === resourceId);
        return (
          <CandidateLine
            key={resourceId}
            role={role}
            candidate={candidate}
            isTicked={chosen !== undefined}
            chosen={chosen}
            refusal={refusalOf(outcome, role, resourceId)}
            onTick={() => onChange(toggleChosen(choice, role, resourceId))}
            onReason={(reason) => onChange(giveReason(choice, role, resourceId, reason))}
          />
        );
      })}
      {more > 0 && <p className="quiet">{texts.more(people.length, more)}</p>}
    </ExpandableSection>
  );
}
