import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { useEffect, useRef } from 'react';
import { duration } from '../../parts/local-time.ts';
import { Problem } from '../../parts/problem.tsx';
import { askTexts as texts } from '../../texts/dispatch.ts';
import type { Asking, RoleToAsk } from './asking.ts';
import type { useAsking } from './use-asking.ts';

interface Props {
  readonly asking: Asking;
  readonly standing: ReturnType<typeof useAsking>['standing'];
  readonly command: ReturnType<typeof useAsking>['command'];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function RoleLine({ role }: { readonly role: RoleToAsk }) {
  const { title, leads, people, missing, because, acceptWithinSeconds } = role;
  return (
    <section>
      <h3>
        {title} {leads && <small className="quiet">{texts.leads}</small>}
      </h3>
      {people.length > 0 && (
        <ul>
          {people.map(({ resourceId, name, reason }) => (
            <li key={resourceId}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              {acceptWithinSeconds !== undefined && `, ${texts.acceptWithin(duration(acceptWithinSeconds))}`}
              {reason !== undefined && (
                <>
                  {'. '}
                  {texts.because}: <bdi>{reason}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {missing > 0 && (
        <p className="short">
          {texts.staysEmpty(missing)}
          {because !== undefined && `: ${because}`}
        </p>
      )}
    </section>
  );
}

/** Takes the focus once the dialog has given it to its first control; a held key presses nothing. */
function ConfirmActions({ asking, standing, command, onConfirm, onClose }: Props) {
  const button = useRef<ButtonProps.Ref>(null);
  useEffect(() => queueMicrotask(() => button.current?.focus()), []);
  const names = asking.roles.flatMap(({ people }) => people.map(({ name }) => name));
  return (
    <div className="actions" onKeyDown={(event) => event.repeat && event.preventDefault()}>
      <Button
        ref={button}
        variant="primary"
        loading={command.isRunning}
        disabled={!command.isRunning && standing !== 'as-shown'}
        disabledReason={texts.goBackFirst}
        ariaLabel={texts.askNowNames(names.join(', '))}
        onClick={onConfirm}
      >
        {texts.askNow}
      </Button>
      <Button onClick={onClose}>{texts.goBack}</Button>
    </div>
  );
}

/** Who is asked for which role, what stays empty and what is sent: read, then sent by one more press. */
export function ConfirmAsking(props: Props) {
  const { asking, standing, command, onClose } = props;
  return (
    <Modal
      visible
      header={texts.title(asking.picks.length)}
      onDismiss={onClose}
      footer={<ConfirmActions {...props} />}
    >
      {asking.roles.map((role) => (
        <RoleLine key={role.role} role={role} />
      ))}
      <p>{texts.isSent}</p>
      <div role="status">
        {!command.isRunning && standing === 'changed' && <p className="short">{texts.changed}</p>}
        {!command.isRunning && standing === 'asked' && <p>{texts.askedByNow}</p>}
      </div>
      <Problem fault={command.fault} />
    </Modal>
  );
}
