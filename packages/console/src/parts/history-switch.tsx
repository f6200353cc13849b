import Toggle from '@cloudscape-design/components/toggle';
import { useConsole } from '../console-context.ts';
import { historyTexts } from '../texts/history.ts';
import type { History } from './history-search.ts';

interface Props {
  readonly history: History | undefined;
  readonly onChange: (history: History | undefined) => void;
}

/** Shows the exercise history instead of the real work, and says large that it does. A stage for real incidents has none. */
export function HistorySwitch({ history, onChange }: Props) {
  const { settings } = useConsole();
  const isOn = history !== undefined;
  if (settings.stage === 'main' && !isOn) return null;
  return (
    <div className="history">
      <Toggle
        checked={isOn}
        description={isOn ? undefined : historyTexts.isOff}
        onChange={({ detail }) => onChange(detail.checked ? 'exercise' : undefined)}
      >
        {historyTexts.label}
      </Toggle>
      <p role="status" className={isOn ? 'age old' : 'only-read'}>
        {isOn ? historyTexts.isOn : ''}
      </p>
    </div>
  );
}
