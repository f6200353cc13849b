import * as z from 'zod';

/** A number that comes as text: in a setting, a path or a query. `z.coerce` does the same and bundles every type it knows. */
export const numberInText = (): z.ZodNumber => new z.ZodNumber({ type: 'number', coerce: true, checks: [] });
