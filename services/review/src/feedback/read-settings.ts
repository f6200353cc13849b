import { usualSettings, type ComplaintSettings } from './domain/settings.ts';
import { ALL_SETTINGS, type SettingsStores } from './store.ts';

/** How limits are counted, and the version of that; 0 while nobody has set it. */
export const readSettings = async ({
  complaintSettings,
}: SettingsStores): Promise<{ readonly settings: ComplaintSettings; readonly version: number }> => {
  const { state, version } = await complaintSettings.load(ALL_SETTINGS);
  return { settings: state ?? usualSettings, version };
};
