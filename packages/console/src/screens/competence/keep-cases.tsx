import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import { expectData } from '@muster/client';
import { useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { keepTexts as texts, writeTexts } from '../../texts/competence.ts';
import { named } from '../../texts/words.ts';
import type { RecordView } from './standing.ts';

const YEAR_MS = 365 * 86_400_000;
const HOUR_MS = 3_600_000;

/** The last year up to the end of this hour: the same question for an hour, so that its answer is kept. */
const lastYear = (): { readonly from: string; readonly to: string } => {
  const to = Math.ceil(serverNow() / HOUR_MS) * HOUR_MS;
  return { from: new Date(to - YEAR_MS).toISOString(), to: new Date(to).toISOString() };
};

interface Props {
  readonly record: RecordView;
  readonly criterion: string;
}

/** The person's own closed incidents that show a criterion; those that are chosen are kept as one piece of evidence. */
export function KeepCases({ record: { recordId }, criterion }: Props) {
  const api = useApi();
  const [chosen, choose] = useState<readonly string[]>([]);
  const [isDone, setDone] = useState(false);
  const query = lastYear();
  const path = { recordId };
  const asked = useLive({
    key: ['listOwnCases', recordId, query.to],
    read: (signal) =>
      expectData(api.GET('/v1/competence-records/{recordId}/own-cases', { params: { path, query }, signal })),
    everyMs: SELDOM_MS,
  });
  const keep = useCommand((incidentIds: readonly string[], attempt) => {
    const body = { kind: 'product' as const, criterion, incidentIds: [...incidentIds] };
    return expectData(
      api.POST('/v1/competence-records/{recordId}/evidence', { params: { path }, body, ...attempt }),
    );
  });
  const send = async (): Promise<void> => {
    if ((await keep.run(chosen)) === undefined) return;
    choose([]);
    setDone(true);
  };
  const toggle = (id: string, isOn: boolean) =>
    choose((before) => (isOn ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ items }) => {
        const found = items.find((one) => one.criterion === criterion);
        if (found === undefined) return <p>{texts.noRule}</p>;
        if (found.count === 0) return <p>{texts.none}</p>;
        return (
          <div className="form">
            <p>
              {texts.detail} {texts.count(found.cases.length, found.count)}
            </p>
            {found.cases.map(({ incidentId, reference, incidentType, closedAt, shows }) => (
              <Checkbox
                key={incidentId}
                checked={chosen.includes(incidentId)}
                description={shows.join('; ')}
                onChange={({ detail }) => toggle(incidentId, detail.checked)}
              >
                {reference}, {named(incidentType)}, <Time at={closedAt} age={false} />
              </Checkbox>
            ))}
            <Problem fault={keep.fault} />
            <div className="actions">
              <Button loading={keep.isRunning} disabled={chosen.length === 0} onClick={() => void send()}>
                {chosen.length === 0 ? texts.chooseOne : texts.act(chosen.length)}
              </Button>
            </div>
            <p role="status">{isDone && chosen.length === 0 ? writeTexts.done : ''}</p>
          </div>
        );
      }}
    </LiveData>
  );
}
