import { useMay } from '../../../console-context.ts';
import { useComplaintSettings } from '../../../live/use-complaint-settings.ts';
import { SELDOM_MS } from '../../../live/use-live.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { complaintSettingsTexts as texts } from '../../../texts/complaint-settings.ts';
import { SettingsFacts } from './settings-facts.tsx';
import { SettingsForm } from './settings-form.tsx';

/** By which rule and calendar complaints are counted, and who is told: read by leads, changed by admins. */
export default function ComplaintSettingsScreen() {
  usePageTitle(texts.title);
  const isAdmin = useMay('admin');
  const asked = useComplaintSettings();
  return (
    <>
      <h1>{texts.title}</h1>
      <DataAge asked={asked} everyMs={SELDOM_MS} />
      <p>{texts.detail}</p>
      <LiveData asked={asked} loading={texts.loading}>
        {({ value, etag }) =>
          isAdmin ? <SettingsForm settings={value} etag={etag} /> : <SettingsFacts settings={value} />
        }
      </LiveData>
    </>
  );
}
