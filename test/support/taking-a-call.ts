import type { BodyOf } from '@muster/demo/api-replies';

/** An organisation's own standard, small: what it asks of whoever takes a call. */
export const takingACall: BodyOf<'addCompetenceFramework'> = {
  frameworkId: 'taking-a-call',
  version: 1,
  title: 'Taking a call',
  source: 'The house’s own standard, first edition',
  groups: [
    { id: 'call', title: 'The call' },
    { id: 'after', title: 'After the call' },
  ],
  criteria: [
    {
      id: 'greet',
      group: 'call',
      text: 'Says who answers, and asks how to help',
      accepts: ['observation', 'witness-testimony'],
      atLeast: 1,
      observed: true,
    },
    {
      id: 'place',
      group: 'call',
      text: 'Has the place before anything else',
      accepts: ['observation', 'witness-testimony', 'reflective-account'],
      atLeast: 2,
      observed: true,
    },
    {
      id: 'path',
      group: 'call',
      text: 'Follows the path of the procedure',
      accepts: ['product', 'observation'],
      atLeast: 1,
      observed: false,
      product: { parts: ['assessed'], holds: ['path-followed'], met: ['triage'] },
    },
    {
      id: 'reflect',
      group: 'after',
      text: 'Says what went well and what did not',
      accepts: ['reflective-account', 'professional-discussion'],
      atLeast: 1,
      observed: false,
    },
  ],
};
