import Button from '@cloudscape-design/components/button';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { UserRole } from '@muster/contracts';
import { shellTexts } from '../texts/shell.ts';
import { usePageTitle } from '../live/use-page-title.ts';

/** Thrown where somebody opens a screen that is for another role. */
export class DeniedScreen extends Error {
  readonly role: UserRole;
  constructor(role: UserRole) {
    super(`this screen is for the role ${role}`);
    this.role = role;
  }
}

export function NotFound() {
  usePageTitle(shellTexts.notFoundTitle);
  return (
    <div className="centred">
      <h1>{shellTexts.notFoundTitle}</h1>
      <p>{shellTexts.notFoundDetail}</p>
      <Link to="/">{shellTexts.toStart}</Link>
    </div>
  );
}

/** Stands in for a screen that is not for this person, or that failed. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const denied = error instanceof DeniedScreen ? error : undefined;
  const title = denied ? shellTexts.deniedTitle : shellTexts.brokenTitle;
  usePageTitle(title);
  return (
    <div className="centred" role="alert">
      <h1>{title}</h1>
      <p>{denied ? shellTexts.deniedDetail(denied.role) : shellTexts.brokenDetail}</p>
      {denied ? (
        <Link to="/">{shellTexts.toStart}</Link>
      ) : (
        <Button
          onClick={() => {
            reset();
            void router.invalidate();
          }}
        >
          {shellTexts.loadAgain}
        </Button>
      )}
    </div>
  );
}
