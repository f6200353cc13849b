import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState, type ReactNode } from 'react';
import { actTexts as texts } from '../../../../texts/complaint.ts';
import type { ActName } from '../next-acts.ts';

interface Props {
  readonly name: ActName;
  /** It comes next by itself, so it stands open until somebody closes it. */
  readonly isNext: boolean;
  readonly children: ReactNode;
}

/** One thing that can be done; what is typed in it stays while it is closed. */
export function Act({ name, isNext, children }: Props) {
  const [isOpen, open] = useState<boolean>();
  return (
    <ExpandableSection
      headerText={texts.names[name]}
      headingTagOverride="h3"
      expanded={isOpen ?? isNext}
      onChange={({ detail }) => open(detail.expanded)}
    >
      {children}
    </ExpandableSection>
  );
}
