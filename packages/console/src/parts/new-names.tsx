import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import type { Fault } from '../api/fault.ts';
import { formTexts } from '../texts/forms.ts';

interface NewNamesChoice {
  /** Whether the API found a name that is near another, so that somebody has to say whether it is meant. */
  readonly isAsked: boolean;
  readonly isMeant: boolean;
  readonly mean: (isMeant: boolean) => void;
}

/** Asks whether a new name is meant, once the API has found it near one in use. */
export const useNewNames = (fault: Fault | undefined): NewNamesChoice => {
  const [isMeant, mean] = useState(false);
  return { isAsked: isMeant || fault?.rule === 'name-near-another', isMeant, mean };
};

export function NewNames({ isAsked, isMeant, mean }: NewNamesChoice) {
  if (!isAsked) return null;
  return (
    <Checkbox checked={isMeant} onChange={({ detail }) => mean(detail.checked)}>
      {formTexts.newNames}
    </Checkbox>
  );
}
