import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { Link } from '@tanstack/react-router';
import { logTexts as texts } from '../../../texts/complaints.ts';
import type { LogSearch } from './log-search.ts';

interface Props {
  readonly search: LogSearch;
  readonly reference: string;
  readonly error: string | undefined;
  readonly onChange: (reference: string) => void;
}

/** What it hangs on: what the address names stands as links, else an incident may be named by its reference. */
export function AboutFields({ search: { contact, incident, follows }, reference, error, onChange }: Props) {
  return (
    <div className="form">
      {contact === undefined ? (
        <p className="quiet">{texts.byPost}</p>
      ) : (
        <p>
          {texts.fromContact}{' '}
          <Link to="/contacts/$contactId" params={{ contactId: contact }}>
            {texts.toContact}
          </Link>
        </p>
      )}
      {follows !== undefined && (
        <p>
          {texts.follows}{' '}
          <Link to="/complaints/$complaintId" params={{ complaintId: follows }}>
            {texts.toEarlier}
          </Link>
        </p>
      )}
      {incident === undefined ? (
        <FormField label={texts.labels.reference} description={texts.referenceHint} errorText={error}>
          <Input value={reference} onChange={({ detail }) => onChange(detail.value)} />
        </FormField>
      ) : (
        <p>
          <Link to="/incidents/$incidentId" params={{ incidentId: incident }}>
            {texts.aboutIncident}
          </Link>
        </p>
      )}
    </div>
  );
}
