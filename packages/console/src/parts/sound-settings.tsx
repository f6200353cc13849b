import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { muteBreaches, mutesBreaches } from '../live/alarm/told-already.ts';
import { ALLOWS_SOUND } from '../live/alarm/speaker.ts';
import { useAlarm } from '../live/alarm/use-alarm.ts';
import { alarmTexts } from '../texts/alarm.ts';

/** Proves the sounds, and says which can be switched off and why the other cannot. Nothing for who hears none. */
export function SoundSettings() {
  const { alarm, state } = useAlarm();
  const [isMuted, setMuted] = useState(mutesBreaches);
  if (alarm === undefined) return null;
  const { audible } = state;
  return (
    <details className="sound">
      <summary>{alarmTexts.settings}</summary>
      <p>{audible === 'yes' ? alarmTexts.on : alarmTexts[audible]}</p>
      <div className="actions">
        <Button className={ALLOWS_SOUND} onClick={() => alarm.test('p1')}>
          {alarmTexts.testP1}
        </Button>
        <Button className={ALLOWS_SOUND} onClick={() => alarm.test('breach')}>
          {alarmTexts.testBreach}
        </Button>
      </div>
      <label>
        <input
          type="checkbox"
          checked={!isMuted}
          onChange={({ target }) => {
            muteBreaches(!target.checked);
            setMuted(!target.checked);
          }}
        />{' '}
        {alarmTexts.mute}
      </label>
      <p className="quiet">{alarmTexts.unmutable}</p>
      <label>
        <input
          type="checkbox"
          checked={audible === 'silent'}
          onChange={({ target }) => alarm.silence(target.checked)}
        />{' '}
        {alarmTexts.silence}
      </label>
      <p className="quiet">{alarmTexts.eachSounds}</p>
    </details>
  );
}
