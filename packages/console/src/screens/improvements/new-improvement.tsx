import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi, useConsole } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { Problem } from '../../parts/problem.tsx';
import { newImprovementTexts as texts } from '../../texts/improvements.ts';
import { ContactFields } from './contact-fields.tsx';
import { newImprovement, type ImprovementFields } from './improvement-fields.ts';
import { ProofFields } from './proof-fields.tsx';
import { useBaseline } from './use-baseline.ts';
import { WordFields } from './word-fields.tsx';

interface Props {
  readonly initial: ImprovementFields;
  readonly incidentId: string | undefined;
  /** The lesson that is settled by it. */
  readonly lessonId: string | undefined;
}

interface Settling {
  readonly lessonId: string;
  readonly improvementId: string;
}

/**
 * The form of a new improvement; whoever takes it up goes on to it. The lesson behind it is settled once it is saved: where
 * that fails, the lesson stays open and in sight.
 */
export function NewImprovement({ initial, incidentId, lessonId }: Props) {
  const api = useApi();
  const navigate = useNavigate();
  const zone = useConsole().settings.homeZone;
  const form = useForm(initial);
  const { fields, set } = form;
  const [isTried, setTried] = useState(false);
  const baseline = useBaseline(fields);
  const take = useCommand((body: BodyOf<'takeUpImprovement'>, attempt) =>
    expectData(api.POST('/v1/improvements', { body, ...attempt })),
  );
  const settle = useCommand(({ lessonId: lesson, improvementId }: Settling, attempt) =>
    expectData(
      api.POST('/v1/lessons/{lessonId}/outcome', {
        params: { path: { lessonId: lesson } },
        body: { outcome: 'improvement', improvementId },
        ...attempt,
      }),
    ),
  );
  const body = newImprovement(fields, { checkOn: baseline.checkOn, incidentId, zone });
  const send = async (): Promise<void> => {
    setTried(true);
    const made = body && (await take.run(body));
    if (made === undefined) return;
    const { improvementId } = made;
    if (lessonId !== undefined) await settle.run({ lessonId, improvementId });
    await navigate({ to: '/improvements/$improvementId', params: { improvementId }, replace: true });
  };
  return (
    <div className="form">
      <fieldset className="people-of">
        <legend>{texts.parts.what}</legend>
        <WordFields form={form} fault={take.fault} />
      </fieldset>
      <fieldset className="people-of">
        <legend>{texts.parts.proof}</legend>
        <ProofFields form={form} fault={take.fault} baseline={baseline} isTried={isTried} />
      </fieldset>
      <fieldset className="people-of">
        <legend>{texts.parts.who}</legend>
        <p className="quiet">{texts.hints.owner}</p>
        <ContactFields
          who="owner"
          value={fields.owner}
          fault={take.fault}
          onChange={(to) => set('owner', to)}
        />
        <ContactFields who="lead" value={fields.lead} fault={take.fault} onChange={(to) => set('lead', to)} />
      </fieldset>
      <Problem fault={take.fault} />
      <div className="actions">
        <Button variant="primary" loading={take.isRunning || settle.isRunning} onClick={() => void send()}>
          {texts.take}
        </Button>
      </div>
    </div>
  );
}
