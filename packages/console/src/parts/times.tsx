import { useConsole } from '../console-context.ts';
import { useNow } from '../live/ticker.ts';
import { timeTexts } from '../texts/times.ts';
import { duration, localTime } from './local-time.ts';

/** An instant in the centre's zone, with its age beside. */
export function Time({ at, age = true }: { readonly at: string; readonly age?: boolean }) {
  const { settings } = useConsole();
  const now = useNow();
  const seconds = (now - Date.parse(at)) / 1000;
  return (
    <span className="time">
      <time dateTime={at}>{localTime(at, settings.homeZone, now)}</time>
      {age && (
        <small> {seconds >= 0 ? timeTexts.ago(duration(seconds)) : timeTexts.in(duration(-seconds))}</small>
      )}
    </span>
  );
}

/** How long until a due time, or since when it is over; says so in words, not by colour alone. */
export function Countdown({ to }: { readonly to: string }) {
  const seconds = Math.round((Date.parse(to) - useNow()) / 1000);
  const isOver = seconds < 0;
  return (
    <time dateTime={to} className={isOver ? 'countdown over' : seconds < 60 ? 'countdown soon' : 'countdown'}>
      {isOver ? timeTexts.late(duration(-seconds)) : timeTexts.left(duration(seconds))}
    </time>
  );
}
