import { profileInWords } from '../../../texts/clock-profile.ts';
import { complaintSettingsTexts as texts } from '../../../texts/complaint-settings.ts';
import type { Settings } from './settings-fields.ts';

/** What a rule asks for, and whose it is. */
export function RuleInWords({ profile, profiles }: Pick<Settings, 'profile' | 'profiles'>) {
  const rule = profiles[profile];
  if (rule === undefined) return null;
  return (
    <div role="status">
      <ul>
        {profileInWords(rule).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="quiet">
        {rule.source} {texts.queries}
      </p>
    </div>
  );
}
