import { expectData } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi, useConsole } from '../../console-context.ts';
import { useNow } from '../../live/ticker.ts';
import { useCommand } from '../../live/use-command.ts';
import { formTexts } from '../../texts/forms.ts';
import { updateTexts as texts } from '../../texts/dispatch.ts';
import { statedTime, type Stated } from './stated-time.ts';
import { actionBody, statusBody, type Details, type HowKnown, type PersonUpdate } from './person-update.ts';
import type { Assignment } from './use-response.ts';

/** Recording one thing that was told about somebody, with what is typed about it kept through a refusal. */
export function useRecordUpdate(assignment: Assignment, update: PersonUpdate) {
  const api = useApi();
  const { homeZone } = useConsole().settings;
  const now = useNow();
  const [howKnown, setHowKnown] = useState<HowKnown>('supervisor');
  const [reason, setReason] = useState('');
  const [stated, setStated] = useState<Stated>({ time: '', day: '' });
  const [chosen, choose] = useState<string>();
  const [tries, setTries] = useState(0);
  const { assignmentId } = assignment;
  const command = useCommand((details: Details, attempt) => {
    const { what } = update;
    return what.kind === 'status'
      ? expectData(
          api.POST('/v1/assignments/{assignmentId}/status', {
            params: { path: { assignmentId } },
            body: statusBody(assignment, what.status, details),
            ...attempt,
          }),
        )
      : expectData(
          api.POST('/v1/assignments/{assignmentId}/actions/{actionId}', {
            params: { path: { assignmentId, actionId: what.actionId } },
            body: actionBody(what.result, details),
            ...attempt,
          }),
        );
  });
  const acceptedAt = ('acceptedAt' in assignment && assignment.acceptedAt) || assignment.offeredAt;
  const means = statedTime(stated, { zone: homeZone, acceptedAt, now });
  const instants = means.kind === 'instants' ? means.instants : [];
  const at = instants.length === 1 ? instants[0] : instants.find((one) => one === chosen);
  const timeFault =
    command.fault?.rule === 'time-out-of-range' ? command.fault.detail : fieldFault(command.fault, 'at');
  const open = {
    time: means.kind === 'none' || at !== undefined ? undefined : texts.time[means.kind],
    reason: update.reason === 'required' && reason.trim() === '' ? formTexts.reasonMissing : undefined,
  };
  const record = async (): Promise<boolean> => {
    setTries((before) => before + 1);
    if (open.time !== undefined || open.reason !== undefined) return false;
    return (await command.run({ howKnown, at, reason })) !== undefined;
  };
  return {
    ...{ howKnown, setHowKnown, reason, setReason, stated, means, at, choose, command, record, tries },
    setStated: (next: Stated) => {
      command.clear();
      setStated(next);
    },
    errors: {
      time: timeFault ?? (tries > 0 ? open.time : undefined),
      reason: fieldFault(command.fault, 'reason') ?? (tries > 0 ? open.reason : undefined),
    },
    /** A fault that belongs to no field. */
    fault: timeFault === undefined ? command.fault : undefined,
  };
}
