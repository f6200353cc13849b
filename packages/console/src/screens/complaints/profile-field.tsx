import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { ComplaintKind } from '@muster/contracts';
import { useComplaintSettings } from '../../live/use-complaint-settings.ts';
import { profileInWords, type ProfileId } from '../../texts/clock-profile.ts';
import { logTexts as texts } from '../../texts/complaints.ts';
import { keyIn, keysOf } from '../../parts/key-in.ts';

interface Props {
  readonly kind: ComplaintKind;
  readonly profile: ProfileId | '';
  readonly onChange: (profile: ProfileId | '') => void;
}

/** By which rule its limits are counted, with what that rule asks for and whose it is. */
export function ProfileField({ kind, profile, onChange }: Props) {
  const settings = useComplaintSettings().data?.value;
  if (settings === undefined) return null;
  const { profiles } = settings;
  const titleOf = (id: ProfileId) => profiles[id]?.title ?? id;
  const shown = profile === '' ? (kind === 'query' ? 'query' : settings.profile) : profile;
  const usual = { value: '', label: texts.usual };
  const chosen = profiles[shown];
  return (
    <FormField label={texts.labels.profile}>
      <Select
        options={[usual, ...keysOf(profiles).map((id) => ({ value: id, label: titleOf(id) }))]}
        selectedOption={profile === '' ? usual : { value: profile, label: titleOf(profile) }}
        onChange={({ detail }) => onChange(keyIn(profiles, detail.selectedOption.value) ?? '')}
      />
      {chosen !== undefined && (
        <div className="rule" role="status">
          {profile === '' && <p>{texts.usualIs(chosen.title)}</p>}
          <ul>
            {profileInWords(chosen).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="quiet">{chosen.source}</p>
        </div>
      )}
    </FormField>
  );
}
