/**
 * The clock of one incident, in Amazon States Language. It holds no rule: monitoring settles what is due and says
 * when to ask again, or to stop. The first step asks too, since the same start may arrive twice.
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
        Payload: '{% { "incidentId": $states.input.incidentId, "clock": $states.input.clock } %}',
      },
      Output: '{% $merge([$states.input, $states.result.Payload]) %}',
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
