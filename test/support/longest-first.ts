import { type TestSpecification, BaseSequencer } from 'vitest/node';

/** The files that take longest, those first: whatever begins last is short, and no worker waits long for the other. */
const LONGEST = [
  'test/faults/every-act.test.ts',
  'test/journeys/restart.test.ts',
  'test/journeys/endpoint.test.ts',
  'test/architecture/check.test.ts',
  // Its incident is on top of the board, as README says, while no other file has filled it.
  'test/browser/walk-through.test.ts',
];

/** A worker goes on with what it has loaded as long as files of its project come; projects of short files come last. */
const PROJECTS = [
  'architecture',
  'own-worker',
  'faults',
  'input',
  'whole',
  'infra',
  'stores',
  'bench',
  'contracts',
  'unit',
  'journeys-apart',
  'journeys',
  'browser',
  'journeys-alone',
];

/** Waits until nothing else runs on the machine, and has the system alone while it waits. */
const LAST = 'test/journeys/6-clocks.test.ts';

const place = ({ moduleId }: TestSpecification): number => {
  const path = moduleId.replaceAll('\\', '/');
  if (path.endsWith(LAST)) return LONGEST.length + 1;
  const found = LONGEST.findIndex((one) => path.endsWith(one));
  return found < 0 ? LONGEST.length : found;
};

/** Vitest’s own order within each project, but the longest files first and what measures last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const rank = ({ project }: TestSpecification) => PROJECTS.indexOf(project.name);
    return (await super.sort(files)).sort(
      (one, other) => order(one) - order(other) || place(one) - place(other) || rank(one) - rank(other),
    );
  }
}
