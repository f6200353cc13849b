export const proceduresTexts = {
  title: 'Procedures',
  loading: 'Loading the procedures …',
  empty: 'There is no procedure yet, so reports wait for one.',
  columns: { title: 'Procedure', types: 'Incident types', inForce: 'In force', draft: 'Draft' },
  notInForce: 'None',
  version: (version: number) => `Version ${version}`,
  draft: { unpublished: 'Newer than what is in force', published: 'In force' },
} as const;

export const procedureTexts = {
  loading: 'Loading the procedure …',
  inForce: (version: number | undefined) =>
    version === undefined ? 'Nothing is in force yet.' : `Version ${version} is in force.`,
  draftIsNewer: 'The draft is newer.',
  draftIsSame: 'The draft says the same.',
  findings: 'What the checker finds in the draft',
  noFindings: 'Nothing: the draft may be published.',
  severity: { refusal: 'Prevents publication', advice: 'Advice' },
  tests: 'Its own tests',
  columns: { test: 'Test', expect: 'Has to end in', result: 'Result' },
  passed: 'Passed',
  publish: 'Publish the draft',
  publishTitle: 'Bring this draft into force?',
  publishDetail: (types: string, version: number) =>
    `New assessments of ${types} follow it from now on, as version ${version}. Open ones keep theirs.`,
} as const;

export const procedureDrawingTexts = {
  title: 'The questions',
  drawing: (title: string) => `${title} as a drawing: arrow keys lead along the arrows, Enter to the words`,
  list: 'In words',
  missingQuestion: (name: string) => `There is no question ${name}`,
  missingOutcome: (name: string) => `There is no outcome ${name}`,
  loop: (to: string) => `↺ Back to: ${to}`,
  whenSkipped: '(skipped)',
  oneOf: (answer: string) => `• ${answer}`,
  marks: {
    refusal: (count: number) => `✕ ${count} prevent${count === 1 ? 's' : ''} publication`,
    advice: (count: number) => `! ${count} advice`,
  },
  kinds: { question: 'Question', outcome: 'Outcome', missing: 'Missing', loop: 'Loop' },
  outcomes: 'Outcomes',
  grade: (grade: string) => `To leave the path here is graded ${grade.toLowerCase()}.`,
  skipped: 'When it is skipped',
  leadsTo: 'leads to',
  plan: (name: string) => `Plan: ${name}`,
  sourceMayState: 'A source may state it without a question.',
} as const;

export const versionTexts = {
  choice: 'Versions',
  draft: 'Draft',
  inForce: (version: number) => `Version ${version}, in force`,
  page: (title: string, version: number) => `${title}, version ${version}`,
  published: 'Published',
  stands: (inForce: number | undefined, version: number) =>
    inForce === undefined || inForce < version
      ? 'It can be read and never changes.'
      : inForce === version
        ? 'It is in force and never changes.'
        : `Version ${inForce} is in force. This one can be read and never changes.`,
} as const;

const parts: Readonly<Record<string, string>> = {
  questions: 'question',
  answers: 'answer',
  outcomes: 'outcome',
  plans: 'plan',
  roles: 'role',
  actions: 'action',
  responsibilities: 'responsibility',
  escalation: 'escalation of',
  tests: 'test',
};

/** The name of a field such as `acceptWithinSeconds`, as words. */
const field = (name: string): string => name.replaceAll(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`);

export const differenceTexts = {
  title: 'What changed',
  against: 'Compared with',
  none: 'Nothing: both say the same.',
  kinds: { added: 'Added', removed: 'Removed', changed: 'Changed', reordered: 'In another order' },
  place: (names: readonly string[]) => {
    const words: string[] = [];
    for (let at = 0; at < names.length; at += 1) {
      const [name = '', next] = names.slice(at, at + 2);
      const part = parts[name];
      if (part === undefined || next === undefined) words.push(field(name));
      else words.push(`${part} ${next}`);
      if (part !== undefined && next !== undefined) at += 1;
    }
    return words.join(', ');
  },
} as const;

export const editTexts = {
  open: 'Edit the draft',
  page: (title: string) => `Edit ${title}`,
  toDraft: 'To the draft as a drawing',
  about:
    'The whole procedure in YAML. Saving makes a new draft; nothing is in force before it is published. Comments are not kept: they stay in this text until you leave the page. Unsaved text stays in this tab.',
  field: 'The draft in YAML',
  save: 'Save the draft',
  unsaved: 'Not saved yet.',
  saved: (revision: number) => `Saved as draft ${revision}.`,
  findings: 'What is found in it',
  count: (count: number) =>
    count === 0 ? 'Nothing is found.' : count === 1 ? '1 thing is found.' : `${count} things are found.`,
  ofSaved: 'The checker saw the draft as it was last saved. Save it to have it checked again.',
  line: (line: number, column: number | undefined) =>
    column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`,
  kinds: {
    unreadable: 'Cannot be read',
    unsaved: 'Cannot be saved',
    refusal: 'Prevents publication',
    advice: 'Advice',
  },
  theirs: 'What somebody else saved meanwhile',
  mendFirst: 'Your text cannot be read at present. Mend it to bring their changes in.',
  both: (places: string) => `You both changed ${places}: there yours stays.`,
  merge: 'Bring their changes into yours',
} as const;

export const newProcedureTexts = {
  title: 'A new procedure',
  asCopy: 'Copy it into a new one',
  about:
    'It begins as a draft that the checker passes. Nothing is in force before it is published, and no two procedures may be in force for one incident type.',
  labels: { begin: 'Begin with', title: 'Title', incidentTypes: 'Incident types' },
  empty: 'The shortest procedure',
  copy: (title: string) => `A copy of ${title}`,
  typesExample: 'water-leak, burst-pipe',
  create: 'Create the draft',
} as const;

export const plansTexts = {
  title: 'Plans',
  unused: 'No outcome calls for it.',
  for: (outcomes: string) => `For ${outcomes}.`,
  limits: (dispatched: string, resolved: string) =>
    `Somebody is sent within ${dispatched}, resolved within ${resolved}.`,
  roles: (plan: string) => `Roles of ${plan}`,
  columns: {
    role: 'Role',
    skills: 'Skills',
    accept: 'Accepts within',
    understand: 'Understands within',
    arrive: 'Arrives within',
    actions: 'Actions',
  },
  people: (title: string, count: number) => (count === 1 ? title : `${count} × ${title}`),
  leads: 'leads',
  anybody: 'none asked for',
  action: (title: string, within: string) => `${title}, within ${within}`,
  must: 'has to be done',
} as const;
