import type { BodyOf, ReplyOf } from '@muster/client';

/** What is typed about a contact, as it stands in its fields. */
export type TypedFields = {
  readonly incidentType: string;
  readonly place: string;
  readonly zone: string;
  readonly summary: string;
  /** Separated by commas. */
  readonly hazards: string;
  readonly access: string;
  readonly casualties: string;
  readonly emergencyServices: string;
  readonly separateBecause: string;
  readonly because: string;
};
export type FieldName = keyof TypedFields;

const EMPTY: TypedFields = {
  incidentType: '',
  place: '',
  zone: '',
  summary: '',
  hazards: '',
  access: '',
  casualties: '',
  emergencyServices: '',
  separateBecause: '',
  because: '',
};

/** The fields of a draft; one that is not there is empty. */
export const typedIn = ({ fields }: Pick<ReplyOf<'readDraft'>, 'fields'>): TypedFields => ({
  ...EMPTY,
  ...fields,
});

/** Fields of one line take no line ends and tabs: those pasted become spaces. */
export const inOneLine = (text: string): string => text.replaceAll(/[\p{Control}\u2028\u2029]+/gu, ' ');

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

/** The zone that the words of a place name, where they name exactly one; the only zone, where there is one. */
export const zoneIn = (place: string, zones: readonly string[]): string => {
  if (zones.length === 1) return zones[0] ?? '';
  const words = ` ${plain(place)} `;
  const named = zones.filter((zone) => words.includes(` ${plain(zone)} `));
  return named.length === 1 ? (named[0] ?? '') : '';
};

const hazardsIn = (text: string): string[] =>
  text
    .split(',')
    .map((hazard) => hazard.trim())
    .filter((hazard) => hazard !== '');

/** What is still missing for a report, in the order of the form. */
export const missingIn = (fields: TypedFields): readonly FieldName[] =>
  (['incidentType', 'place', 'summary', 'zone'] as const).filter((name) => fields[name].trim() === '');

export const reportOf = (fields: TypedFields): BodyOf<'reportIncident'> => ({
  incidentType: fields.incidentType,
  place: { text: fields.place, zone: fields.zone },
  summary: fields.summary,
  hazards: hazardsIn(fields.hazards),
  ...(fields.access.trim() !== '' && { access: fields.access }),
  ...(fields.casualties.trim() !== '' && { casualties: fields.casualties }),
  ...(fields.emergencyServices.trim() !== '' && { emergencyServices: fields.emergencyServices }),
  ...(fields.separateBecause.trim() !== '' && { separateBecause: fields.separateBecause }),
});
