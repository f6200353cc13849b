import Button from '@cloudscape-design/components/button';
import { Link } from '@tanstack/react-router';
import { serverNow } from '../api/server-clock.ts';
import { countNews, type News } from '../live/alarm/news.ts';
import { ALLOWS_SOUND } from '../live/alarm/speaker.ts';
import { useAlarm } from '../live/alarm/use-alarm.ts';
import { alarmTexts } from '../texts/alarm.ts';

/** So many incidents are named, the others counted. */
const NAMED = 5;

function NewsLine({ news, onSeen }: { readonly news: readonly News[]; readonly onSeen: () => void }) {
  const incidents = [...new Map(news.map((one) => [one.incidentId, one])).values()];
  const named = incidents.slice(0, NAMED);
  const left = incidents.length - named.length;
  return (
    <>
      {named.map(({ incidentId, reference }) => (
        <Link key={incidentId} to="/incidents/$incidentId" params={{ incidentId }}>
          {reference}
        </Link>
      ))}
      {left > 0 && <Link to="/board">{alarmTexts.more(left)}</Link>}
      <Button
        ariaLabel={alarmTexts.seenOf(named.map(({ reference }) => reference).join(', '))}
        onClick={onSeen}
      >
        {alarmTexts.seen}
      </Button>
    </>
  );
}

const ways = { refused: alarmTexts.allow, failed: alarmTexts.again, silent: alarmTexts.soundHere };

/** What just began to need somebody, and that this browser is silent where it is. */
export function AlarmBar() {
  const { alarm, state } = useAlarm();
  const { audible, news } = state;
  const isSilent = audible === 'refused' || audible === 'failed' || audible === 'silent';
  if (alarm === undefined) return null;
  const allow = (): void => {
    if (audible === 'silent') alarm.silence(false);
    alarm.allow();
    alarm.test('p1');
  };
  return (
    <section className="alarms" aria-label={alarmTexts.region}>
      <div className={news.length > 0 ? 'alarm' : 'only-read'}>
        <strong role="alert">{news.length > 0 ? alarmTexts.news(countNews(news)) : ''}</strong>
        {news.length > 0 && <NewsLine news={news} onSeen={() => alarm.dismiss(serverNow())} />}
      </div>
      <div className={isSilent ? 'alarm silent' : 'only-read'}>
        <strong role="status">{isSilent ? alarmTexts[audible] : ''}</strong>
        {isSilent && (
          <Button variant="primary" className={ALLOWS_SOUND} onClick={allow}>
            {ways[audible]}
          </Button>
        )}
      </div>
    </section>
  );
}
