import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { LiveData } from '../../../parts/live-data.tsx';
import { lettersTexts, printTexts as texts } from '../../../texts/letters.ts';
import '../complaints.css';
import { useComplaint } from '../complaint/use-complaint.ts';
import { LetterPaper } from './letter-paper.tsx';

/** A letter that goes by post, as it is printed; whom it goes to is typed here and kept nowhere. */
export default function PrintScreen() {
  usePageTitle(texts.title);
  const { complaintId, letterId } = useParams({ from: '/inside/complaints/$complaintId/letters/$letterId' });
  const asked = useComplaint(complaintId);
  const [address, setAddress] = useState('');
  const [greeting, setGreeting] = useState<string>(lettersTexts.greetingByPost);
  return (
    <>
      <div className="not-printed">
        <h1>{texts.title}</h1>
        <p>{texts.detail}</p>
        <div className="form">
          <FormField label={texts.address}>
            <Textarea value={address} onChange={({ detail }) => setAddress(detail.value)} />
          </FormField>
          <FormField label={texts.greeting}>
            <Input value={greeting} onChange={({ detail }) => setGreeting(detail.value)} />
          </FormField>
        </div>
        <div className="actions">
          <Button variant="primary" onClick={() => print()}>
            {texts.print}
          </Button>
          <Link to="/complaints/$complaintId" params={{ complaintId }}>
            {texts.back}
          </Link>
        </div>
      </div>
      <LiveData asked={asked} loading={texts.loading}>
        {({ value: { complaint, letters } }) => {
          const letter = letters.find((one) => one.letterId === letterId);
          if (letter === undefined) return <p>{texts.missing}</p>;
          if (letter.state === 'draft') return <p>{texts.notReleased}</p>;
          const { subject, text } = letter;
          return <LetterPaper {...{ subject, text, greeting, address }} reference={complaint.reference} />;
        }}
      </LiveData>
    </>
  );
}
