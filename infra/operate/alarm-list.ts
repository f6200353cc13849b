import * as z from 'zod';
import type { TroubleName } from '../constructs/explained-alarm.ts';

/** An alarm as its text tells of it. */
export interface ListedAlarm {
  readonly stack: string;
  readonly subject: string;
  readonly trouble: string;
  readonly whoIsHurt: string;
  readonly whatToDo: string;
}

interface Explained {
  readonly rings: string;
  readonly look: string;
}

const EXPLAINED: Readonly<Record<TroubleName, Explained>> = {
  errors: { rings: 'it failed; the API: five answers of 500 and more in a minute', look: 'log' },
  faults: { rings: 'it answered 500 or more, which Lambda counts as no error', look: 'log' },
  refusals: { rings: 'three webhooks of known sources were not proven in five minutes', look: 'log' },
  'dead letters': { rings: 'an event could not be taken and waits, for 14 days', look: 'read, then redrive' },
  'on-failure': {
    rings: 'a stretch of the stream was given up, by a relay after 20 hours',
    look: 'read; of a relay, then republish',
  },
  parked: { rings: 'an event can never be published as it is', look: 'read: the key of its row, and why' },
  late: { rings: 'what was saved waits two minutes for the relay, or another reader of it', look: 'log' },
  failed: { rings: 'a clock’s execution failed', look: 'clock' },
  'not started': { rings: 'a clock could not be started', look: 'read, then clock' },
  'stood in for': { rings: 'the sweep settled what a clock should have', look: 'clock' },
  stopped: { rings: 'it was not run for three intervals on end', look: 'schedule' },
};

const COMMANDS = {
  log: [
    'GROUP=$(aws lambda get-function-configuration --function-name NAME --query LoggingConfig.LogGroup --output text)',
    'aws logs tail "$GROUP" --since 1h',
  ],
  read: ['aws sqs receive-message --queue-url URL --visibility-timeout 1 --max-number-of-messages 10'],
  redrive: ['aws sqs start-message-move-task --source-arn ARN'],
  republish: ['npm run events -- republish --stage main --service SERVICE --from TIME --to TIME'],
  clock: ['aws stepfunctions list-executions --state-machine-arn ARN --status-filter FAILED'],
  schedule: ['aws scheduler get-schedule --name NAME'],
} as const;

const text = /^(\S+), ([^:]+): ([^.]+)\. Hurt: (.+) Do: (.+)$/;
const Resources = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** The alarms of a synthesised template. Throws TypeError for one whose text is not of the common form. */
export const alarmsIn = (template: unknown): ListedAlarm[] =>
  Object.values(Resources.parse(template).Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => {
      const description = z.string().parse(Properties['AlarmDescription']);
      const [whole, stack = '', subject = '', trouble = '', whoIsHurt = '', whatToDo = ''] =
        text.exec(description) ?? [];
      if (whole === undefined) throw new TypeError(`an alarm says no more than: ${description}`);
      return { stack, subject, trouble, whoIsHurt, whatToDo };
    });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const width = (at: number) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(width(at))).join(' | ')} |`;
  return [line(head), line(head.map((_, at) => '-'.repeat(width(at)))), ...rows.map(line)].join('\n');
};

const head = `# Alarms

Written by \`node infra/operate/generate.ts\` out of the templates; a test fails when it is behind. The mail of each alarm
says the same. Its dimensions name the Lambda, queue or state machine, and the outputs of the stack their URLs and ARNs.

## What rings, and where to look
`;

const between = `Commands, for NAME, URL and ARN of what rings. Redriving and publishing again change nothing for whoever took the event
already; \`republish\` counts first, and asks.
`;

const rowsOf = (alarms: readonly ListedAlarm[]): string[][] => {
  const rows = new Map<string, string[]>();
  for (const { subject, trouble, whoIsHurt, whatToDo } of alarms) {
    const key = [subject, whoIsHurt, whatToDo].join('|');
    const [said = `\`${subject}\`:`] = rows.get(key) ?? [];
    rows.set(key, [`${said}${said.endsWith(':') ? '' : ','} ${trouble}`, whoIsHurt, whatToDo]);
  }
  return [...rows.values()].sort(([one = ''], [other = '']) => one.localeCompare(other));
};

/** The list as Markdown: what each kind means and where to look, then every alarm by stack. */
export const alarmList = (alarms: readonly ListedAlarm[]): string => {
  const kinds = Object.entries(EXPLAINED).map(([kind, { rings, look }]) => [kind, rings, look]);
  const commands = Object.entries(COMMANDS).flatMap(([name, lines]) => [`# ${name}`, ...lines]);
  const sections = [...new Set(alarms.map(({ stack }) => stack))].map((stack) => {
    const rows = rowsOf(alarms.filter((alarm) => alarm.stack === stack));
    return `## ${stack}\n\n${table(['alarm', 'who is hurt', 'what to do'], rows)}\n`;
  });
  const shell = ['```sh', ...commands, '```'].join('\n');
  return [
    `${head}\n${table(['kind', 'rings when', 'look'], kinds)}\n`,
    between,
    `${shell}\n`,
    ...sections,
  ].join('\n');
};
