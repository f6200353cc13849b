import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { Instant } from '@muster/core';
import { KnownNames } from './organisation-names.ts';

/** An administrator set the organisation's names. Carries all of them, so the highest revision is enough. */
export const OrganisationNamesSet = defineEvent({
  source: 'dispatch',
  name: 'OrganisationNamesSet',
  version: 1,
  summary: 'The names of teams, zones and skills were set; whoever checks names keeps its copy.',
  data: KnownNames.extend({ setAt: Instant }),
  examples: [
    {
      revision: 1,
      teams: ['north'],
      zones: ['harbour', 'old-town'],
      skills: ['gas'],
      setAt: sample.at('07:30:00'),
    },
  ],
});
