import { shiftTexts } from '../../../texts/set-up.ts';
import { DAYS, timeText, weekOf, type Shift } from './week.ts';

/** Shifts as a week: a column per day, each span in words and as a bar of its length. */
export function WeekTable({ shifts }: { readonly shifts: readonly Shift[] }) {
  const week = weekOf(shifts);
  if (shifts.length === 0) return <p>{shiftTexts.none}</p>;
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={shiftTexts.week}>
      <table className="plain week">
        <caption className="only-read">{shiftTexts.week}</caption>
        <thead>
          <tr>
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {shiftTexts.days[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {DAYS.map((day) => (
              <td key={day}>
                <svg viewBox="0 0 10 96" width="10" height="96" aria-hidden="true" className="bar-of-day">
                  <rect width="10" height="96" className="off" />
                  {week[day].map(({ from, to }) => (
                    <rect key={from} y={from / 15} width="10" height={(to - from) / 15} className="on" />
                  ))}
                </svg>
                {week[day].length === 0 && <span className="quiet">{shiftTexts.free}</span>}
                {week[day].map(({ from, to }) => (
                  <div key={from}>
                    {timeText(from)}–{timeText(to)}
                  </div>
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
