/** This question's number: an array leaves out what is not there yet. */
const asked = '$sum([$states.input.asked, 1])';

/**
 * The clock of one incident, in Amazon States Language. It holds no rule: monitoring settles what is due and says
 * when to ask again, or to stop. The first step asks too, since the same start may arrive twice. A Standard execution holds
 * 25,000 events of history, nine for each question and three for each of its retries: it counts its questions, tells
 * monitoring with which it ends, and monitoring sets the clock that follows it.
 */
export const clockMachine = {
  Comment: 'Asks monitoring, waits until the time it is given, asks again.',
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: '${ClockFunctionArn}',
        Payload: {
          incidentId: '{% $states.input.incidentId %}',
          clock: '{% $states.input.clock %}',
          last: `{% ${asked} >= $number('\${MostQuestions}') %}`,
        },
      },
      Output: `{% $merge([$states.input, $states.result.Payload, { "asked": ${asked} }]) %}`,
      Retry: [
        {
          ErrorEquals: ['States.ALL'],
          IntervalSeconds: 1,
          BackoffRate: 2,
          MaxAttempts: 8,
          MaxDelaySeconds: 30,
        },
      ],
      Next: 'Decide',
    },
    Decide: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $states.input.next = 'wait' %}", Next: 'Wait' }],
      Default: 'Stop',
    },
    Wait: { Type: 'Wait', Timestamp: '{% $states.input.wakeAt %}', Next: 'Ask' },
    Stop: { Type: 'Succeed' },
  },
} as const;
