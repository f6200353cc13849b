import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { ReasonButton } from '../../parts/reason-button.tsx';
import { responseTexts as texts } from '../../texts/dispatch.ts';
import type { Assignment } from './use-response.ts';

type Action = Assignment['actions'][number];
type Result = BodyOf<'recordActionResult'>['result'];

/** The actions of one person, with the results that the control room heard of; while they are at work, recorded by one press. */
export function AssignedActions({
  assignment,
  isAtWork,
}: {
  readonly assignment: Assignment;
  readonly isAtWork: boolean;
}) {
  if (assignment.actions.length === 0) return null;
  return (
    <ul className="results">
      {assignment.actions.map((action) => (
        <ActionLine
          key={action.id}
          assignmentId={assignment.assignmentId}
          action={action}
          isAtWork={isAtWork}
        />
      ))}
    </ul>
  );
}

function ActionLine({
  assignmentId,
  action,
  isAtWork,
}: {
  readonly assignmentId: string;
  readonly action: Action;
  readonly isAtWork: boolean;
}) {
  const api = useApi();
  const { id: actionId, title, result, doneBefore } = action;
  const record = useCommand((told: Result, attempt) =>
    expectData(
      api.POST('/v1/assignments/{assignmentId}/actions/{actionId}', {
        params: { path: { assignmentId, actionId } },
        body: { result: told },
        ...attempt,
      }),
    ),
  );
  const isOpen = result === undefined && doneBefore === undefined;
  const notPossible = {
    ...record,
    run: (reason: string) => record.run({ kind: 'not-possible', reason }),
  };
  return (
    <li>
      {title}: <strong>{texts.action[isOpen ? 'open' : (result?.kind ?? 'done')]}</strong>
      {result?.kind === 'not-possible' && (
        <>
          {' ('}
          <bdi>{result.reason}</bdi>)
        </>
      )}
      {isOpen && isAtWork && (
        <div className="actions">
          <Button loading={record.isRunning} onClick={() => void record.run({ kind: 'done' })}>
            {texts.done(title)}
          </Button>
          <ReasonButton
            label={texts.notPossible(title)}
            title={texts.notPossible(title)}
            command={notPossible}
          />
        </div>
      )}
      <Problem fault={record.fault} />
    </li>
  );
}
