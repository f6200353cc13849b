import Button from '@cloudscape-design/components/button';
import { useLocation } from '@tanstack/react-router';
import { useConsole } from '../console-context.ts';
import { usePageTitle } from '../live/use-page-title.ts';
import { startTexts } from '../texts/start.ts';

export function SignedOut() {
  const { session } = useConsole();
  const { href } = useLocation();
  usePageTitle(startTexts.signedOut);
  return (
    <main className="centred">
      <h1>{startTexts.signedOut}</h1>
      <p>{startTexts.signedOutDetail}</p>
      <Button variant="primary" onClick={() => void session.signIn(href)}>
        {startTexts.signIn}
      </Button>
    </main>
  );
}
