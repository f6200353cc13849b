import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { expectVersioned } from '../../api/versioned.ts';
import { useApi, usePerson } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { criterionTexts, verdictTexts } from '../../texts/competence.ts';
import { GiveVerdict } from './give-verdict.tsx';
import { mayBeSecond, type Criterion, type RecordView } from './standing.ts';
import { VerdictList } from './verdict-list.tsx';

interface Props {
  readonly record: RecordView;
  readonly criterion: Criterion;
  readonly names: ReadonlyMap<string, string>;
}

/** The verdicts as they are read now, which is the version that a new one is said on. */
export function CriterionVerdicts({ record, criterion, names }: Props) {
  const api = useApi();
  const path = { recordId: record.recordId, criterionId: criterion.id };
  const asked = useLive({
    key: ['readCriterionVerdicts', record.recordId, criterion.id],
    read: (signal) =>
      expectVersioned(
        api.GET('/v1/competence-records/{recordId}/criteria/{criterionId}/verdict', {
          params: { path },
          signal,
        }),
      ),
    everyMs: SELDOM_MS,
  });
  const { username } = usePerson();
  const mayAssess = record.you === 'assessor' && record.history === undefined;
  return (
    <>
      <h3>{criterionTexts.verdicts}</h3>
      <LiveData asked={asked}>
        {({ value, etag }) => (
          <>
            <VerdictList criterion={value} names={names} />
            {mayAssess && (
              <ExpandableSection headerText={verdictTexts.title}>
                <GiveVerdict record={record} criterion={value} etag={etag} as="first" names={names} />
              </ExpandableSection>
            )}
            {mayAssess && mayBeSecond(value, username) && (
              <ExpandableSection headerText={verdictTexts.secondTitle}>
                <p>{verdictTexts.secondDetail}</p>
                <GiveVerdict record={record} criterion={value} etag={etag} as="second" names={names} />
              </ExpandableSection>
            )}
          </>
        )}
      </LiveData>
    </>
  );
}
