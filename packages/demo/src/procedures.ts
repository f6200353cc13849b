import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';
import type { ProcedureDocument } from './api-replies.ts';

/** The procedures that the demo publishes, by file in `procedures/`. */
export const procedureNames = ['smell-of-gas', 'gas-detector-alarm'] as const;
export type ProcedureName = (typeof procedureNames)[number];

/** Only the API knows the procedure language; here a document is any text that names its title. */
const Titled = z.custom<ProcedureDocument>(
  (value) =>
    z.looseObject({ title: z.string(), incidentTypes: z.array(z.string()) }).safeParse(value).success,
);

/** A procedure of the demo, as its author wrote it. */
export const readProcedure = async (name: ProcedureName): Promise<ProcedureDocument> =>
  Titled.parse(parse(await readFile(new URL(`procedures/${name}.yaml`, import.meta.url), 'utf8')));
