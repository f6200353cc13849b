/**
 * The clock of one incident, in Amazon States Language: it waits until its time, asks monitoring once, and ends. It holds no
 * rule: monitoring settles what is due and sets the clock that follows. A start that arrives twice asks twice, and the
 * second question finds a newer clock. A Standard execution holds 25,000 events of history; this one has some thirty, with
 * all its retries.
 */
export const clockMachine = {
  Comment: 'Waits until its time, then asks monitoring to settle what is due.',
  QueryLanguage: 'JSONata',
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', Timestamp: '{% $states.input.wakeAt %}', Next: 'Ask' },
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: '${ClockFunctionArn}',
        Payload: {
          incidentId: '{% $states.input.incidentId %}',
          clock: '{% $states.input.clock %}',
        },
      },
      Retry: [
        {
          ErrorEquals: ['States.ALL'],
          IntervalSeconds: 1,
          BackoffRate: 2,
          MaxAttempts: 8,
          MaxDelaySeconds: 30,
        },
      ],
      End: true,
    },
  },
} as const;
