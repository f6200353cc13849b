import { Link } from '@tanstack/react-router';
import { briefTexts as texts } from '../../texts/dispatch.ts';

/** Shows beside what somebody will read, or has been sent. */
export function BriefLink({
  role,
  resource: { resourceId, name },
}: {
  readonly role: string;
  readonly resource: { readonly resourceId: string; readonly name: string };
}) {
  return (
    <Link
      from="/incidents/$incidentId/dispatch"
      to="."
      search={{ role, person: resourceId }}
      replace
      resetScroll={false}
      aria-label={texts.linkFor(name)}
    >
      {texts.link}
    </Link>
  );
}
