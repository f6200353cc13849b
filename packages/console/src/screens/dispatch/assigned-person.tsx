import { useRef, useState } from 'react';
import type { PersonChannels } from '../../live/use-channel-states.ts';
import { Countdown, Time } from '../../parts/times.tsx';
import { ChannelStates } from '../../parts/channel-states.tsx';
import { responseTexts as texts, updateTexts } from '../../texts/dispatch.ts';
import { assignmentStatus } from '../../texts/words.ts';
import { AssignedActions } from './assigned-actions.tsx';
import { BriefLink } from './brief-link.tsx';
import { RecordUpdate } from './record-update.tsx';
import { ReleasePerson } from './release-person.tsx';
import { ResendBrief } from './resend-brief.tsx';
import type { Assignment, Incident } from './use-response.ts';

interface Props {
  readonly assignment: Assignment;
  readonly brief: Incident['people'][number]['brief'] | undefined;
  /** How they were told on each channel, where that is known. */
  readonly told: PersonChannels | undefined;
  readonly isStoodDown: boolean;
}

/** What is awaited of somebody next, and by when; nothing once they are there or their part is over. */
const awaited = (assignment: Assignment): readonly [what: string, by: string] | undefined => {
  switch (assignment.status) {
    case 'offered':
      return [texts.acceptBy, assignment.acceptBy];
    case 'accepted':
      return [texts.understandBy, assignment.understandBy];
    case 'understood':
    case 'en-route':
      return [texts.arriveBy, assignment.arriveBy];
    case 'on-scene':
    case 'clear':
    case 'declined':
    case 'expired':
    case 'released':
      return undefined;
  }
};

/** One person's part: how far they are, what is awaited, and what a dispatcher may do about it. */
export function AssignedPerson({ assignment, brief, told, isStoodDown }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [recorded, setRecorded] = useState('');
  const { resource, roleTitle, leads, status } = assignment;
  const next = awaited(assignment);
  const isOver = 'endedAt' in assignment;
  return (
    <article className="panel person" aria-label={resource.name}>
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{resource.name}</bdi>{' '}
        <small className="quiet">{leads ? `${roleTitle}, ${texts.leads}` : roleTitle}</small>
      </h3>
      <p>
        <strong>{assignmentStatus[status]}</strong>
        {next && (
          <>
            {' · '}
            <Countdown to={next[1]} /> {next[0]}
          </>
        )}
        {isOver && (
          <>
            {' · '}
            <Time at={assignment.endedAt} />
            {assignment.endReason !== undefined && (
              <>
                {' · '}
                <bdi>{assignment.endReason}</bdi>
              </>
            )}
          </>
        )}
      </p>
      {!isOver && brief && (
        <p className={brief.status === 'failed' ? 'short' : 'quiet'}>
          {texts.brief[brief.status]}
          {brief.at !== undefined && (
            <>
              {' '}
              <Time at={brief.at} />
            </>
          )}
        </p>
      )}
      {!isOver && told && <ChannelStates told={told} />}
      <AssignedActions assignment={assignment} isAtWork={!isOver && status !== 'offered'} />
      <div className="actions">
        <RecordUpdate
          assignment={assignment}
          isStoodDown={isStoodDown}
          onRecorded={(what) => {
            setRecorded(updateTexts.recorded(what));
            heading.current?.focus();
          }}
        />
        <BriefLink role={assignment.role} resource={resource} />
        {!isOver && <ResendBrief assignment={assignment} />}
        {!isOver && <ReleasePerson assignment={assignment} />}
      </div>
      <p role="status" className="quiet">
        {recorded}
      </p>
    </article>
  );
}
