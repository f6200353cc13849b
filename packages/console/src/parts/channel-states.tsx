import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { PersonChannels } from '../live/use-channel-states.ts';
import { toldTexts as texts } from '../texts/contact-points.ts';
import { Time } from './times.tsx';
import './channel-states.css';

type State = PersonChannels['channels'][number]['state'];

const SHOWN_AS: Readonly<Record<State, StatusIndicatorProps.Type>> = {
  planned: 'pending',
  requested: 'in-progress',
  sent: 'info',
  delivered: 'success',
  unknown: 'warning',
  'to-be-sent-again': 'pending',
  failed: 'error',
};

/** A line for each channel: how the brief stands there, since when, and what the provider said against it. */
export function ChannelStates({
  told: { resource, channels, answeredBy },
}: {
  readonly told: PersonChannels;
}) {
  if (channels.length === 0) return null;
  return (
    <ul className="told" aria-label={texts.title(resource.name)}>
      {channels.map(({ channel, state, at, why }) => (
        <li key={channel}>
          <StatusIndicator type={SHOWN_AS[state]}>
            {texts.channel[channel]}: {texts.state[state]} <Time at={at} />
            {why !== undefined && <>: {why}</>}
            {answeredBy === channel && ` · ${texts.answered}`}
          </StatusIndicator>
        </li>
      ))}
    </ul>
  );
}
