import type { IncidentFacts, PlannedRole } from '@muster/contracts';
import { countInWords, listInWords } from '../../wording/domain/in-words.ts';
import { SuitabilityCode } from './recommendation.ts';

const phrases: Record<SuitabilityCode, readonly [one: string, many: string]> = {
  fits: ['is picked', 'are picked'],
  'resting-used': ['is picked', 'are picked'],
  'next-in-line': ['could go', 'could go'],
  'picked-for-other-role': ['is needed in another role', 'are needed in another role'],
  'out-of-service': ['is out of service', 'are out of service'],
  reserved: ['is assigned already', 'are assigned already'],
  'no-verified-channel': ['has no verified channel', 'have no verified channel'],
  'already-tried': ['was tried already', 'were tried already'],
  'missing-skill': ['lacks a skill', 'lack a skill'],
  'off-shift': ['is off shift', 'are off shift'],
  'wrong-zone': ['does not cover the zone', 'do not cover the zone'],
  resting: ['is resting', 'are resting'],
};

/** How many people there are of each code. */
export type CodeCounts = ReadonlyMap<SuitabilityCode, number>;

/** `Of 4 people with skill gas, 3 are off shift and 1 is assigned already.` Counts each person who has the skills once. */
export const shortfallReason = (
  { skills }: PlannedRole,
  { zoneUnknown, place }: Pick<IncidentFacts, 'zoneUnknown' | 'place'>,
  qualified: CodeCounts,
): string => {
  const withSkills =
    skills.length === 0 ? '' : ` with ${skills.length === 1 ? 'skill' : 'skills'} ${listInWords(skills)}`;
  const where = zoneUnknown ? `${place.zone} is not one of the organisation's zones. ` : '';
  const people = [...qualified.values()].reduce((sum, n) => sum + n, 0);
  if (people === 0) return `${where}There is nobody${withSkills}.`;
  const parts = SuitabilityCode.options.flatMap((code) => {
    const n = qualified.get(code) ?? 0;
    return n === 0 ? [] : `${n} ${phrases[code][n === 1 ? 0 : 1]}`;
  });
  return `${where}Of ${countInWords(people, 'person', 'people')}${withSkills}, ${listInWords(parts)}.`;
};
