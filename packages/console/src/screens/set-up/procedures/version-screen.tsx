import { useParams, useSearch } from '@tanstack/react-router';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { LiveData } from '../../../parts/live-data.tsx';
import { Time } from '../../../parts/times.tsx';
import { procedureTexts, proceduresTexts, versionTexts as texts } from '../../../texts/procedures.ts';
import { CompareVersions } from './compare-versions.tsx';
import { Plans } from './plans.tsx';
import { Questions } from './questions.tsx';
import { TestsTable } from './tests-table.tsx';
import { useProcedure } from './use-procedure.ts';
import { useVersion } from './use-version.ts';
import { othersOf } from './versions.ts';
import { VersionsNav } from './versions-nav.tsx';

const route = '/inside/set-up/procedures/$procedureId/versions/$version';

/** A published version of a procedure, to be read, and what it changed. */
export default function VersionScreen() {
  const { procedureId, version: text } = useParams({ from: route });
  const { against } = useSearch({ from: route });
  const version = Number(text);
  const asked = useVersion(procedureId, version);
  const inForce = useProcedure(procedureId).data?.value.inForce?.version;
  usePageTitle(
    asked.data === undefined ? proceduresTexts.title : texts.page(asked.data.document.title, version),
  );
  return (
    <LiveData asked={asked} loading={procedureTexts.loading}>
      {({ document, publishedAt }) => (
        <>
          <h1>{texts.page(document.title, version)}</h1>
          <VersionsNav procedureId={procedureId} inForce={inForce} />
          <p>
            {texts.published} <Time at={publishedAt} />. {texts.stands(inForce, version)}
          </p>
          <CompareVersions
            procedureId={procedureId}
            document={document}
            others={othersOf(version, inForce)}
            against={against === undefined ? undefined : Number(against)}
          />
          <Questions document={document} findings={[]} />
          <Plans document={document} findings={[]} />
          <TestsTable tests={document.tests} findings={[]} />
        </>
      )}
    </LiveData>
  );
}
