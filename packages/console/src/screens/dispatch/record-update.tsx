import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useRef, useState } from 'react';
import { updateTexts as texts } from '../../texts/dispatch.ts';
import { RecordDialog } from './record-dialog.tsx';
import { updatesOf, type PersonUpdate } from './person-update.ts';
import type { Assignment } from './use-response.ts';

interface Props {
  readonly assignment: Assignment;
  readonly isStoodDown: boolean;
  /** After the API has said that it is recorded. */
  readonly onRecorded: (what: string) => void;
}

/** Records what somebody told the control room by radio or telephone, also when their part is over. */
export function RecordUpdate({ assignment, isStoodDown, onRecorded }: Props) {
  const [update, choose] = useState<PersonUpdate>();
  const menu = useRef<ButtonDropdownProps.Ref>(null);
  const updates = updatesOf(assignment, isStoodDown);
  const label = 'endedAt' in assignment ? texts.afterwards : texts.menu;
  const itemsOf = (kind: PersonUpdate['what']['kind']) =>
    updates.filter(({ what }) => what.kind === kind).map(({ id, text }) => ({ id, text }));
  const actions = itemsOf('action');
  return (
    <>
      {updates.length > 0 && (
        <ButtonDropdown
          ref={menu}
          ariaLabel={texts.menuFor(label, assignment.resource.name)}
          items={[
            ...itemsOf('status'),
            ...(actions.length > 0 ? [{ text: texts.actions, items: actions }] : []),
          ]}
          onItemClick={({ detail }) => choose(updates.find(({ id }) => id === detail.id))}
        >
          {label}
        </ButtonDropdown>
      )}
      {update && (
        <RecordDialog
          assignment={assignment}
          update={update}
          onRecorded={() => {
            choose(undefined);
            onRecorded(update.text);
          }}
          onClose={() => {
            choose(undefined);
            menu.current?.focus();
          }}
        />
      )}
    </>
  );
}
