import { unit320 } from './frameworks/unit-320.ts';
import { Framework } from './framework.ts';

/** The frameworks that come with Muster. */
export const shippedFrameworks: readonly Framework[] = [Framework.parse(unit320)];
