import { largest, type Size } from '../../services/monitoring/test/support/large-incident.ts';
import { ALL } from './width.ts';

/** A response of many parts; the largest that a plan allows takes minutes, and `npm run test:long` plays that. */
export const large: Size = ALL ? largest : { roles: 10, people: 8, actions: 6, mandatory: true };

export const inWords = ({ roles, people, actions }: Size): string =>
  `${roles} roles of ${people} people with ${actions} actions each`;
