import { complaintSettingsTexts as texts, nation, weekday } from '../../../texts/complaint-settings.ts';
import { named } from '../../../texts/words.ts';
import { RuleInWords } from './rule-in-words.tsx';
import type { Settings } from './settings-fields.ts';

/** The same for those who may not change it. */
export function SettingsFacts({
  settings: { profile, profiles, calendar, tell },
}: {
  readonly settings: Settings;
}) {
  const { hours, workingDays, changes, zone } = calendar;
  return (
    <>
      <p>{texts.readOnly}</p>
      <h2>
        {texts.ruleTitle}: {profiles[profile]?.title ?? profile}
      </h2>
      <RuleInWords profile={profile} profiles={profiles} />
      <h2>{texts.calendarTitle}</h2>
      <dl className="both">
        <dt>{texts.labels.workingDays}</dt>
        <dd>{workingDays.map((day) => weekday[day]).join(', ')}</dd>
        <dt>{texts.labels.nation}</dt>
        <dd>{nation[calendar.nation]}</dd>
        <dt>{texts.labels.from}</dt>
        <dd>{texts.hours(hours.from, hours.to)}</dd>
        <dt>{texts.labels.zone}</dt>
        <dd>{zone}</dd>
      </dl>
      <h2>{texts.holidaysTitle}</h2>
      {changes.length === 0 && <p>{texts.noHolidays}</p>}
      <ul>
        {changes.map(({ day, name, change, nation: of, source }) => (
          <li key={`${day} ${of} ${name}`}>
            {day}, {name}, {nation[of]}: {texts.changes[change]} ({source})
          </li>
        ))}
      </ul>
      <h2>{texts.tellTitle}</h2>
      {tell.length === 0 && <p>{texts.nobodyTold}</p>}
      <ul>
        {tell.map(({ name, email, team }) => (
          <li key={`${email} ${team ?? ''}`}>
            {name} ({email}), {team === undefined ? texts.allTeams : named(team)}
          </li>
        ))}
      </ul>
    </>
  );
}
