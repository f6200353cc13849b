import { expectData } from '@muster/client';
import { useApi } from '../../../console-context.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { LiveData } from '../../../parts/live-data.tsx';
import { policiesTexts } from '../../../texts/set-up.ts';
import { AutoDispatchForm } from './auto-dispatch-form.tsx';
import { ContactsForm } from './contacts-form.tsx';

/** What Muster does by itself, and whom it tells. */
export default function PoliciesScreen() {
  usePageTitle(policiesTexts.title);
  const api = useApi();
  const autoDispatch = useLive({
    key: ['readAutoDispatchPolicy'],
    read: (signal) => expectData(api.GET('/v1/policies/auto-dispatch', { signal })),
    everyMs: SELDOM_MS,
  });
  const contacts = useLive({
    key: ['readContactsPolicy'],
    read: (signal) => expectData(api.GET('/v1/policies/contacts', { signal })),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <h1>{policiesTexts.title}</h1>
      <section>
        <h2>{policiesTexts.autoTitle}</h2>
        <p>{policiesTexts.autoDetail}</p>
        <LiveData asked={autoDispatch} loading={policiesTexts.loading}>
          {(policy) => <AutoDispatchForm policy={policy} />}
        </LiveData>
      </section>
      <section>
        <h2>{policiesTexts.contactsTitle}</h2>
        <p>{policiesTexts.contactsDetail}</p>
        <LiveData asked={contacts} loading={policiesTexts.loading}>
          {(policy) => <ContactsForm policy={policy} />}
        </LiveData>
      </section>
    </>
  );
}
