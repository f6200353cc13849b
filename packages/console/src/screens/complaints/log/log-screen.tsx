import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../../api/server-clock.ts';
import { useApi, useConsole, usePerson } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useForm } from '../../../live/use-form.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { useUnsent } from '../../../live/use-unsent.ts';
import { Conflicts } from '../../../parts/conflicts.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { SavingNote } from '../../../parts/saving-note.tsx';
import { complaintsTexts, logTexts as texts } from '../../../texts/complaints.ts';
import '../complaints.css';
import { useFindIncident } from '../use-find-incident.ts';
import { AboutFields } from './about-fields.tsx';
import { emptyLog, missingOf, newComplaint, nothingSaid, type About } from './log-fields.ts';
import { LogForm } from './log-form.tsx';
import { receivedAt } from './received-at.ts';

/** Logs a query or complaint; whoever logged it goes on to it. What the person said is kept while it is typed. */
export default function LogScreen() {
  usePageTitle(texts.title);
  const { teams } = usePerson();
  const [team] = teams;
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.detail}</p>
      {team === undefined ? <p>{complaintsTexts.noTeam}</p> : <Log team={team} />}
    </>
  );
}

function Log({ team }: { readonly team: string }) {
  const api = useApi();
  const navigate = useNavigate();
  const { homeZone } = useConsole().settings;
  const search = useSearch({ from: '/inside/complaints/new' });
  const draft = useUnsent(
    search.contact === undefined ? 'complaint' : `complaint-${search.contact}`,
    nothingSaid,
  );
  const form = useForm(emptyLog(team));
  const [isTried, setTried] = useState(false);
  const incident = useFindIncident();
  const log = useCommand((body: BodyOf<'logComplaint'>, attempt) =>
    expectData(api.POST('/v1/complaints', { body, ...attempt })),
  );
  const { fields } = form;
  const said = draft.form.fields;
  const received = receivedAt(fields, { zone: homeZone, now: serverNow() });
  const missing = isTried ? missingOf(fields, said) : [];

  /** What it hangs on; undefined where the incident that was named is not there. */
  const about = async (): Promise<About | undefined> => {
    const given = {
      ...(search.contact !== undefined && { contactId: search.contact }),
      ...(search.follows !== undefined && { follows: search.follows }),
      ...(search.incident !== undefined && { incidentId: search.incident }),
    };
    const reference = fields.reference.trim();
    if (search.incident !== undefined || reference === '') return given;
    const incidentId = await incident.find(reference);
    return incidentId === undefined ? undefined : { ...given, incidentId };
  };

  const send = async (): Promise<void> => {
    setTried(true);
    if (received.kind !== 'now' && received.kind !== 'at') return;
    const ready = newComplaint(fields, said, {}, received.kind === 'at' ? received.at : undefined);
    const what = ready && (await about());
    if (ready === undefined || what === undefined) return;
    const logged = await log.run({ ...ready, ...what });
    if (logged === undefined) return;
    draft.clear();
    await navigate({
      to: '/complaints/$complaintId',
      params: { complaintId: logged.complaintId },
      replace: true,
    });
  };
  return (
    <>
      <AboutFields
        search={search}
        reference={fields.reference}
        error={incident.errorOf(fields.reference)}
        onChange={(reference) => form.set('reference', reference)}
      />
      <LogForm form={form} said={draft.form} received={received} missing={missing} fault={log.fault} />
      <SavingNote draft={draft} isEmpty={said.words === '' && said.outcomeWanted === ''} />
      <Conflicts form={draft.form} labels={texts.labels} />
      <Problem fault={incident.fault} />
      <Problem fault={log.fault} />
      {log.fault?.about['complaintId'] !== undefined && (
        <p>
          <Link to="/complaints/$complaintId" params={{ complaintId: log.fault.about['complaintId'] }}>
            {texts.toIt}
          </Link>
        </p>
      )}
      <div className="actions">
        <Button variant="primary" loading={log.isRunning || incident.isRunning} onClick={() => void send()}>
          {texts.log}
        </Button>
        <Link to="/complaints">{texts.cancel}</Link>
        <span role="status">
          {missing.length > 0 ? texts.stillMissing(missing.map((name) => texts.labels[name])) : ''}
        </span>
      </div>
    </>
  );
}
