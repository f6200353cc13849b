import { Outlet, useMatchRoute } from '@tanstack/react-router';
import { useMaybePerson } from '../console-context.ts';
import { shellTexts } from '../texts/shell.ts';
import { AlarmBar } from './alarm-bar.tsx';
import { AlarmWatch } from './alarm-watch.tsx';
import { Banners } from './banners.tsx';
import { Header } from './header.tsx';
import { ShellKeys } from './shell-keys.tsx';
import { SignedOut } from './signed-out.tsx';
import { TourPlace } from './tour/tour-place.tsx';
import { useColourScheme } from './use-colour-scheme.ts';

/** What stands around every screen: the way to the others, who is signed in, and what is wrong with the connection. */
export function Shell() {
  useColourScheme();
  const isWall = useMatchRoute()({ to: '/board/wall' }) !== false;
  if (useMaybePerson() === undefined) return <SignedOut />;
  return (
    <AlarmWatch>
      {!isWall && (
        <>
          <a className="skip" href="#content">
            {shellTexts.skip}
          </a>
          <Header />
        </>
      )}
      <Banners />
      {!isWall && <AlarmBar />}
      {!isWall && <TourPlace />}
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <ShellKeys />
    </AlarmWatch>
  );
}
