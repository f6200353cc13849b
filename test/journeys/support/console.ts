import { muster } from './muster.ts';

/** What a browser opens. */
export const consoleUrl = muster.consoleUrl ?? '';
