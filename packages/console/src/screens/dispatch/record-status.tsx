import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { expectData, type BodyOf } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { responseTexts as texts } from '../../texts/dispatch.ts';
import type { Assignment } from './use-response.ts';

type Told = BodyOf<'reportAssignmentStatus'>;
const reports = ['accepted', 'understood', 'en-route', 'on-scene', 'clear', 'declined'] as const;
type Report = (typeof reports)[number];

/** Reports that make sense for somebody as far as they are. */
const possible = ({ status }: Assignment): readonly Report[] => {
  switch (status) {
    case 'offered':
      return ['accepted', 'declined'];
    case 'accepted':
      return ['understood', 'en-route', 'on-scene', 'declined'];
    case 'understood':
      return ['en-route', 'on-scene', 'declined'];
    case 'en-route':
      return ['on-scene', 'clear'];
    case 'on-scene':
      return ['clear'];
    case 'clear':
    case 'declined':
    case 'expired':
    case 'released':
      return [];
  }
};

/** Confirming the brief for somebody confirms all of it, as they said over the radio. */
const bodyOf = ({ responsibilities, actions }: Assignment, report: Report): Told => {
  if (report !== 'understood') return { status: report };
  const toDo = actions.filter(({ doneBefore }) => doneBefore === undefined);
  return { status: report, confirmed: [...responsibilities, ...toDo].map(({ id }) => id) };
};

/** Records what somebody told the control room by radio or telephone. */
export function RecordStatus({ assignment }: { readonly assignment: Assignment }) {
  const api = useApi();
  const { assignmentId, resource } = assignment;
  const record = useCommand((body: Told, attempt) =>
    expectData(
      api.POST('/v1/assignments/{assignmentId}/status', {
        params: { path: { assignmentId } },
        body,
        ...attempt,
      }),
    ),
  );
  return (
    <>
      <ButtonDropdown
        loading={record.isRunning}
        ariaLabel={texts.recordFor(resource.name)}
        items={possible(assignment).map((id) => ({ id, text: texts.status[id] }))}
        onItemClick={({ detail }) => {
          const report = reports.find((one) => one === detail.id);
          if (report !== undefined) void record.run(bodyOf(assignment, report));
        }}
      >
        {texts.record}
      </ButtonDropdown>
      <Problem fault={record.fault} />
    </>
  );
}
