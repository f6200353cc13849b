import Button from '@cloudscape-design/components/button';
import { useSyncExternalStore } from 'react';
import { useConsole } from '../console-context.ts';
import { shellTexts } from '../texts/shell.ts';

const subscribeToConnection = (listener: () => void): (() => void) => {
  for (const event of ['online', 'offline']) addEventListener(event, listener);
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, listener);
  };
};

/** Says at once that there is no connection, or that the sign-in has ended; the new one is made in a tab beside, so that nothing typed is lost. */
export function Banners() {
  const { session } = useConsole();
  const isOnline = useSyncExternalStore(subscribeToConnection, () => navigator.onLine);
  const { kind } = useSyncExternalStore(session.subscribe, () => session.state);
  return (
    <div role="status" className="banners">
      {!isOnline && <p className="banner">{shellTexts.offline}</p>}
      {kind === 'expired' && (
        <p className="banner">
          {shellTexts.expired}{' '}
          <Button href="/" target="_blank">
            {shellTexts.signInAgain}
          </Button>
        </p>
      )}
    </div>
  );
}
