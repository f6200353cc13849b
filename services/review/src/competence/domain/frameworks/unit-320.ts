import type * as z from 'zod';
import type { EvidenceKind, Framework, ProductRule } from '../framework.ts';

type Given = z.input<typeof Framework>['criteria'][number];

const UNDERSTOOD: EvidenceKind[] = ['reflective-account', 'professional-discussion', 'questioning'];
const DONE: EvidenceKind[] = ['product', 'observation', 'witness-testimony', ...UNDERSTOOD];

const done = (id: string, text: string, product?: z.input<typeof ProductRule>): Given => ({
  id,
  group: id.slice(0, 1),
  text,
  accepts: DONE,
  atLeast: 2,
  observed: false,
  ...(product && { product }),
});
const understood = (id: string, text: string): Given => ({
  id,
  group: '3',
  text,
  accepts: UNDERSTOOD,
  atLeast: 1,
  observed: false,
});

/** The sixteen criteria, in short. The unit names kinds of evidence and no numbers: two for what one does, one for what one explains. */
export const unit320: z.input<typeof Framework> = {
  frameworkId: 'unit-320',
  version: 1,
  title: 'Unit 320: Manage incidents referred to a contact centre',
  source: 'Unit accreditation number K/503/0418, level 3, 6 credits; NOS Contact Centre 39 (CFA)',
  groups: [
    { id: '1', title: 'Manage incidents through a contact centre' },
    { id: '2', title: 'Support colleagues in incident management' },
    { id: '3', title: 'Understand the management of reported incidents' },
  ],
  criteria: [
    done('1.1', 'Responds to contacts about incidents as the procedures say', {
      parts: ['reported'],
      holds: ['path-followed'],
    }),
    done('1.2', 'Selects resources that are available for the incident', {
      parts: ['dispatched'],
      met: ['dispatched'],
    }),
    done('1.3', 'Tells those selected what they answer for', {
      parts: ['dispatched'],
      holds: ['brief-understood'],
    }),
    done('1.4', 'Says which action is needed of those deployed', {
      parts: ['dispatched'],
      holds: ['brief-understood'],
      met: ['understood'],
    }),
    done('1.5', 'Monitors how the incident is managed', { parts: ['resolved'], met: ['resolved'] }),
    done('1.6', 'Makes sure that the right decision paths were followed', {
      parts: ['assessed'],
      holds: ['path-followed'],
    }),
    done('1.7', 'Deals with queries and complaints about how incidents were handled'),
    done('2.1', 'Agrees with colleagues where they need support'),
    done('2.2', 'Agrees with colleagues which type of support meets their needs'),
    done('2.3', 'Finds actions that improve the team, from a review of results'),
    understood('3.1', 'Explains which services for incidents the contact centre offers'),
    understood('3.2', 'Describes what is strong and weak in ways to assess validity and priority'),
    understood(
      '3.3',
      'Explains why clear words by the right channel matter to those who deal with incidents',
    ),
    understood('3.4', 'Describes what is strong and weak in ways to monitor those deployed'),
    understood('3.5', 'Describes what is strong and weak in types of support for colleagues'),
    understood('3.6', 'Explains why the results of incident management are reviewed'),
  ],
};
