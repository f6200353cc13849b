import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { candidateTexts as texts } from '../../texts/dispatch.ts';
import { BriefLink } from './brief-link.tsx';
import type { Candidate, Chosen } from './choice.ts';
import { Isolated } from './isolated.tsx';
import type { Refusal } from './refusals.ts';

interface Props {
  readonly role: string;
  readonly candidate: Candidate;
  readonly isTicked: boolean;
  /** Where the dispatcher chose them against the recommendation: the reason, as far as it is typed. */
  readonly chosen?: Chosen | undefined;
  /** Why they could not be asked; a new one takes the focus. */
  readonly refusal: Refusal | undefined;
  readonly onTick: () => void;
  readonly onReason?: (reason: string) => void;
}

/** Somebody who could be asked for a role, with what speaks for and against them, and what the API refused. */
export function CandidateLine({ role, candidate, isTicked, chosen, refusal, onTick, onReason }: Props) {
  const { resource, reason, note, distanceKm } = candidate;
  const { name } = resource;
  return (
    <div className="candidate">
      <Checkbox checked={isTicked} onChange={onTick}>
        <bdi>{name}</bdi>
      </Checkbox>
      <BriefLink role={role} resource={resource} />
      {refusal && (
        <p className="refused" tabIndex={-1}>
          <Isolated text={refusal.because} name={name} />
        </p>
      )}
      <p className="quiet">
        {reason}
        {note !== undefined && ` ${note}`}
        {distanceKm !== undefined && ` ${texts.distance(distanceKm)}.`}
      </p>
      {chosen && (
        <FormField label={<Isolated text={texts.reason(name)} name={name} />} description={texts.reasonHint}>
          <Input value={chosen.reason} onChange={({ detail }) => onReason?.(detail.value)} />
        </FormField>
      )}
    </div>
  );
}
