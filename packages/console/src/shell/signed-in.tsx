import Button from '@cloudscape-design/components/button';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useConsole } from '../console-context.ts';
import { startTexts } from '../texts/start.ts';

/** Where the sign-in comes back to: goes on to the address that was asked for. */
export function SignedIn() {
  const { session } = useConsole();
  const router = useRouter();
  const hasBegun = useRef(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    session.finishSignIn().then(
      (href) => router.navigate({ href, replace: true }),
      () => setFailed(true),
    );
  }, [router, session]);
  if (!hasFailed) return <p className="starting">{startTexts.signingIn}</p>;
  return (
    <main className="centred" role="alert">
      <h1>{startTexts.signInFailed}</h1>
      <p>{startTexts.signInFailedDetail}</p>
      <Button onClick={() => void session.signIn('/')}>{startTexts.signIn}</Button>
    </main>
  );
}
