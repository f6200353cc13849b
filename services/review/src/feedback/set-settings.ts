import type { Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import {
  changeSettings,
  usualSettings,
  type ComplaintSettings,
  type NewSettings,
} from './domain/settings.ts';
import { ALL_SETTINGS, type SettingsStores } from './store.ts';

/** Sets how limits are counted, on the version that was read. Open limits follow with the next run of the schedule. */
export const setSettings = (
  { complaintSettings }: SettingsStores,
  { given, ifMatch }: { readonly given: NewSettings; readonly ifMatch: number | '*' | undefined },
  cause: Cause,
): Promise<Outcome<ComplaintSettings>> =>
  complaintSettings.decide(ALL_SETTINGS, { ...cause, correlationId: ALL_SETTINGS }, (state, loaded) =>
    ifMatch !== '*' && ifMatch !== loaded.version
      ? stale(loaded)
      : changeSettings(state ?? usualSettings, given, cause.at),
  );
