import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { takesText } from '../../live/focus-now.ts';
import { useKeys } from '../../live/use-keys.ts';
import { useOrganisation } from '../../live/use-organisation.ts';
import { Problem } from '../../parts/problem.tsx';
import { SCENE_FACTS } from '../../parts/scene-facts.tsx';
import { reportTexts } from '../../texts/contacts.ts';
import { ChoiceField, LineField, TextField } from './fields.tsx';
import type { Contact } from './contact-groups.ts';
import { missingIn, reportOf, zoneIn, type FieldName, type TypedFields } from './report-form.ts';
import type { DraftForm } from './use-draft.ts';
import { usePublishedTypes } from '../../live/use-published-types.ts';

const { labels } = reportTexts;
/** Where the API names a field otherwise. */
const AT: Readonly<Partial<Record<FieldName, string>>> = { place: 'place/text', zone: 'place/zone' };

interface Props {
  readonly contact: Contact;
  readonly draft: DraftForm;
  readonly onReported: (incidentId: string) => void;
}

/** The incident that a contact is about. Ctrl + Enter reports from any field. */
export function ReportIncident({ contact: { contactId }, draft: { form }, onReported }: Props) {
  const api = useApi();
  const place = useRef<HTMLFormElement>(null);
  const { fields } = form;
  const zones = useOrganisation().data?.zones ?? [];
  const published = usePublishedTypes();
  const types = published ?? (fields.incidentType === '' ? [] : [fields.incidentType]);
  const [missing, setMissing] = useState<readonly FieldName[]>([]);
  const zone = fields.zone === '' ? zoneIn(fields.place, zones) : fields.zone;
  const incidentType =
    fields.incidentType === '' && types.length === 1 ? (types[0] ?? '') : fields.incidentType;
  const filled: TypedFields = { ...fields, zone, incidentType };
  const command = useCommand((body: ReturnType<typeof reportOf>, attempt) =>
    expectData(
      api.POST('/v1/contacts/{contactId}/incident', { params: { path: { contactId } }, body, ...attempt }),
    ),
  );
  const isSeparate = command.fault?.rule === 'already-open' || fields.separateBecause !== '';
  const focus = (name: FieldName) => place.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  const report = async (): Promise<void> => {
    if (command.isRunning) return;
    const lacking = missingIn(filled);
    setMissing(lacking);
    const [first] = lacking;
    if (first !== undefined) return focus(first);
    const reported = await command.run(reportOf(filled));
    if (reported !== undefined) onReported(reported.incidentId);
  };
  const isReady = published !== undefined;
  useEffect(() => {
    if (isReady && !takesText(document.activeElement)) focus('incidentType');
  }, [isReady]);
  useKeys({ i: () => focus('incidentType') });
  const hear = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return;
    const isLine = event.target instanceof HTMLInputElement;
    if (!isLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void report();
  };
  const fieldOf = (name: FieldName) => ({
    name,
    label: labels[name],
    value: filled[name],
    onChange: (value: string) => form.set(name, value),
    error:
      missing.includes(name) && filled[name].trim() === ''
        ? reportTexts.missing(labels[name])
        : fieldFault(command.fault, AT[name] ?? name),
  });
  return (
    <form ref={place} className="panel" onKeyDown={hear} onSubmit={(event) => event.preventDefault()}>
      <h2>{reportTexts.title}</h2>
      {published?.length === 0 && <p className="quiet">{reportTexts.noTypes}</p>}
      <ChoiceField {...fieldOf('incidentType')} names={types} />
      <LineField {...fieldOf('place')} longest={500} />
      <TextField {...fieldOf('summary')} longest={2000} />
      <ChoiceField
        {...fieldOf('zone')}
        names={zones}
        hint={fields.zone === '' && zone !== '' ? reportTexts.zoneTaken : undefined}
      />
      <LineField {...fieldOf('hazards')} longest={4000} hint={reportTexts.hazardsHint} />
      {SCENE_FACTS.map((name) => (
        <LineField key={name} {...fieldOf(name)} longest={500} hint={reportTexts.sceneHints[name]} />
      ))}
      <Problem fault={command.fault} />
      {isSeparate && (
        <TextField {...fieldOf('separateBecause')} longest={1000} hint={reportTexts.separateHint} />
      )}
      <div className="actions">
        <Button variant="primary" loading={command.isRunning} onClick={() => void report()}>
          {reportTexts.report}
        </Button>
        <kbd>{reportTexts.reportHint}</kbd>
      </div>
    </form>
  );
}
