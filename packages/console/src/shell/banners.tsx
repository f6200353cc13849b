import Button from '@cloudscape-design/components/button';
import { useSyncExternalStore } from 'react';
import { useConsole } from '../console-context.ts';
import { rightsChanged, shellTexts } from '../texts/shell.ts';

const subscribeToConnection = (listener: () => void): (() => void) => {
  for (const event of ['online', 'offline']) addEventListener(event, listener);
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, listener);
  };
};

/** Says at once that there is no connection, that the sign-in has ended, or that somebody's rights have changed; the new one is made in a tab beside, so that nothing typed is lost. */
export function Banners() {
  const { session } = useConsole();
  const isOnline = useSyncExternalStore(subscribeToConnection, () => navigator.onLine);
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  return (
    <div role="status" className="banners">
      {!isOnline && <p className="banner">{shellTexts.offline}</p>}
      {state.kind === 'expired' && (
        <p className="banner">
          {state.why === 'ended' ? shellTexts.ended : shellTexts.expired}{' '}
          <Button href="/" target="_blank">
            {shellTexts.signInAgain}
          </Button>
        </p>
      )}
      {state.kind === 'signed-in' && state.change !== undefined && (
        <p className="banner">
          {rightsChanged(state.change)} <Button onClick={session.dismissChange}>{shellTexts.read}</Button>
        </p>
      )}
    </div>
  );
}
