import { inField, ProcedurePublished } from '@muster/contracts';
import {
  Actor,
  Instant,
  ProcedureId,
  Slug,
  decided,
  invalid,
  notFound,
  refuse,
  type Decision,
  type Refused,
} from '@muster/core';
import {
  MAX_DOCUMENT_BYTES,
  Procedure,
  readOlderProcedure,
  refusalsOf,
  type Finding,
  type Taker,
} from '@muster/procedures';
import * as z from 'zod';

/** The version that new assessments follow. */
export const VersionInForce = z.object({
  version: z.int().min(1),
  /** The draft revision that was published. */
  revision: z.int().min(1),
  title: z.string(),
  incidentTypes: z.array(Slug),
  publishedAt: Instant,
});
export type VersionInForce = z.infer<typeof VersionInForce>;

/** A procedure: its newest draft and the version in force. The documents are child rows. */
export const ProcedureRecord = z.object({
  procedureId: ProcedureId,
  /** Of the newest draft. */
  title: z.string(),
  incidentTypes: z.array(Slug),
  revision: z.int().min(1),
  savedAt: Instant,
  savedBy: Actor,
  inForce: VersionInForce.optional(),
});
export type ProcedureRecord = z.infer<typeof ProcedureRecord>;

const DraftRow = z.object({ document: Procedure });
const VersionRow = z.object({
  document: Procedure,
  publishedAt: Instant,
  publishedBy: Actor,
  /** The idempotency key of the request, by which a repeated request finds its own answer again. */
  askedAs: z.string().optional(),
});
export type VersionRow = z.infer<typeof VersionRow>;

const inPresentLanguage = (row: unknown): unknown => inField(row, 'document', readOlderProcedure);

/** The document in a draft's row. Throws ZodError for what is none. */
export const readDraftRow = (row: unknown): Procedure => DraftRow.parse(inPresentLanguage(row)).document;

/** A published version's row. Throws ZodError for what is none. */
export const readVersionRow = (row: unknown): VersionRow => VersionRow.parse(inPresentLanguage(row));

const numbered = (prefix: string) => (number: number) => `${prefix}#${String(number).padStart(10, '0')}`;
export const draftKey = numbered('DRAFT');
export const VERSIONS = 'VERSION#';
export const versionKey = numbered('VERSION');

const refuseTooLarge = (document: Procedure): Refused | undefined => {
  const bytes = new TextEncoder().encode(JSON.stringify(document)).length;
  if (bytes <= MAX_DOCUMENT_BYTES) return undefined;
  return invalid('document-too-large', `It has ${bytes} bytes; ${MAX_DOCUMENT_BYTES} are possible.`);
};

/** Keeps a document as the newest draft of a procedure, which it makes if there is none. */
export const saveDraft = (
  record: ProcedureRecord | undefined,
  procedureId: ProcedureId,
  document: Procedure,
  { by, at }: Taker,
): Decision<ProcedureRecord> => {
  const refused = refuseTooLarge(document);
  if (refused) return refused;
  const revision = (record?.revision ?? 0) + 1;
  const { title, incidentTypes } = document;
  return decided({ ...record, procedureId, title, incidentTypes, revision, savedAt: at, savedBy: by }, [], {
    childRows: [{ sk: draftKey(revision), data: { document } }],
  });
};

const describeFindings = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ rule, where, says }) => [`${where} (${rule})`, says]));

/** Brings the newest draft into force as the next version; refused with every finding that stands in the way. */
export const publishDraft = (
  record: ProcedureRecord | undefined,
  document: Procedure,
  findings: readonly Finding[],
  { by, at, askedAs }: Taker & { readonly askedAs?: string },
): Decision<ProcedureRecord> => {
  if (record === undefined) return notFound('procedure');
  const refusals = refusalsOf(findings);
  if (refusals.length > 0) {
    return refuse(
      'procedure-not-sound',
      'The checker refuses this draft; see about.',
      describeFindings(refusals),
    );
  }
  if (record.inForce?.revision === record.revision) {
    return refuse('nothing-to-publish', 'The newest draft is in force already.');
  }
  const { procedureId, title, incidentTypes, revision } = record;
  const version = (record.inForce?.version ?? 0) + 1;
  const published = ProcedurePublished.with({
    procedureId,
    version,
    title,
    incidentTypes,
    publishedAt: at,
    document: ProcedurePublished.data.shape.document.parse(document),
  });
  return decided(
    { ...record, inForce: { version, revision, title, incidentTypes, publishedAt: at } },
    [published],
    {
      childRows: [{ sk: versionKey(version), data: { document, publishedAt: at, publishedBy: by, askedAs } }],
    },
  );
};
