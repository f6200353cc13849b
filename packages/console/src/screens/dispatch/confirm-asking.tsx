import Modal from '@cloudscape-design/components/modal';
import { duration } from '../../parts/local-time.ts';
import { Problem } from '../../parts/problem.tsx';
import { askTexts as texts } from '../../texts/dispatch.ts';
import type { Asking, RoleToAsk } from './asking.ts';
import { DialogActions } from './dialog-actions.tsx';
import { ExpectedSteps } from './expected-steps.tsx';
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
              <ExpectedSteps resourceId={resourceId} role={role.role} />
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

/** Who is asked for which role, what stays empty and what is sent: read, then sent by one more press. */
export function ConfirmAsking({ asking, standing, command, onConfirm, onClose }: Props) {
  const names = asking.roles.flatMap(({ people }) => people.map(({ name }) => name));
  return (
    <Modal
      visible
      header={texts.title(asking.picks.length)}
      onDismiss={onClose}
      footer={
        <DialogActions
          label={texts.askNow}
          ariaLabel={texts.askNowNames(names.join(', '))}
          isRunning={command.isRunning}
          heldBack={command.isRunning || standing === 'as-shown' ? undefined : texts.goBackFirst}
          backLabel={texts.goBack}
          onPress={onConfirm}
          onBack={onClose}
        />
      }
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
