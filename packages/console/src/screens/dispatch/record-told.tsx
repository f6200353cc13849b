import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useRef, useState } from 'react';
import { tellTexts as texts } from '../../texts/dispatch.ts';
import { RecordDialog } from './record-dialog.tsx';
import { tellingsOf, type Telling } from './told.ts';
import type { Assignment } from './use-response.ts';

interface Props {
  readonly assignment: Assignment;
  readonly isStoodDown: boolean;
  /** After the API has said that it is recorded. */
  readonly onRecorded: (what: string) => void;
}

/** Records what somebody told the control room by radio or telephone, also when their part is over. */
export function RecordTold({ assignment, isStoodDown, onRecorded }: Props) {
  const [telling, tell] = useState<Telling>();
  const menu = useRef<ButtonDropdownProps.Ref>(null);
  const tellings = tellingsOf(assignment, isStoodDown);
  const label = 'endedAt' in assignment ? texts.afterwards : texts.menu;
  const itemsOf = (kind: Telling['what']['kind']) =>
    tellings.filter(({ what }) => what.kind === kind).map(({ id, text }) => ({ id, text }));
  const actions = itemsOf('action');
  return (
    <>
      {tellings.length > 0 && (
        <ButtonDropdown
          ref={menu}
          ariaLabel={texts.menuFor(label, assignment.resource.name)}
          items={[
            ...itemsOf('status'),
            ...(actions.length > 0 ? [{ text: texts.actions, items: actions }] : []),
          ]}
          onItemClick={({ detail }) => tell(tellings.find(({ id }) => id === detail.id))}
        >
          {label}
        </ButtonDropdown>
      )}
      {telling && (
        <RecordDialog
          assignment={assignment}
          telling={telling}
          onRecorded={() => {
            tell(undefined);
            onRecorded(telling.text);
          }}
          onClose={() => {
            tell(undefined);
            menu.current?.focus();
          }}
        />
      )}
    </>
  );
}
