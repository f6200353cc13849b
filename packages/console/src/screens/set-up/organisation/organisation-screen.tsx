import { useMay } from '../../../console-context.ts';
import { useOrganisation } from '../../../live/use-organisation.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS } from '../../../live/use-live.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { organisationTexts } from '../../../texts/set-up.ts';
import { NamesForm } from './names-form.tsx';

/** The names that the organisation uses for its teams, zones and skills. */
export default function OrganisationScreen() {
  usePageTitle(organisationTexts.title);
  const isAdmin = useMay('admin');
  const names = useOrganisation();
  return (
    <>
      <h1>{organisationTexts.title}</h1>
      <p>{organisationTexts.detail}</p>
      <DataAge asked={names} everyMs={SELDOM_MS} />
      <LiveData asked={names} loading={organisationTexts.loading}>
        {(saved) => <NamesForm saved={saved} isDisabled={!isAdmin} />}
      </LiveData>
    </>
  );
}
