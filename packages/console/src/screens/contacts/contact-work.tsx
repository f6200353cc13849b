import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Conflicts } from '../../parts/conflicts.tsx';
import { SavingNote } from '../../parts/saving-note.tsx';
import { reportTexts } from '../../texts/contacts.ts';
import { Classify } from './classify.tsx';
import type { Contact } from './contact-groups.ts';
import { ReportIncident } from './report-incident.tsx';
import { SimilarList } from './similar-list.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly contact: Contact;
  readonly draft: Parameters<typeof useDraft>[1];
}

/** What an agent makes of a contact: an incident, a further contact of one that is open, or none. */
export function ContactWork({ contact, draft: read }: Props) {
  const navigate = useNavigate();
  const draft = useDraft(contact.contactId, read);
  const [isDone, done] = useState(false);
  const { form } = draft;
  const goOn =
    (to: '/incidents/$incidentId/assessment' | '/incidents/$incidentId') => (incidentId: string) => {
      draft.stop();
      done(true);
      void navigate({ to, params: { incidentId } });
    };
  if (isDone) return null;
  return (
    <>
      <Conflicts form={form} labels={reportTexts.labels} />
      <div className="columns report">
        <ReportIncident
          contact={contact}
          draft={draft}
          onReported={goOn('/incidents/$incidentId/assessment')}
        />
        <SimilarList contact={contact} fields={form.fields} onLinked={goOn('/incidents/$incidentId')} />
      </div>
      <SavingNote draft={draft} />
      <Classify contact={contact} draft={draft} />
    </>
  );
}
