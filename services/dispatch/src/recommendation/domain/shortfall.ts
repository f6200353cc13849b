import type { IncidentFacts, PlannedRole } from '@muster/contracts';
import { countInWords, listInWords } from '../../wording/domain/in-words.ts';
import type { Candidate } from './candidate.ts';
import { SuitabilityCode, type Suitability } from './recommendation.ts';

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

/** `Of 4 people with skill gas, 3 are off shift and 1 is assigned already.` Counts each person once. */
export const shortfallReason = (
  { skills }: PlannedRole,
  { zoneUnknown, place }: Pick<IncidentFacts, 'zoneUnknown' | 'place'>,
  candidates: readonly Candidate[],
  suitabilities: readonly Suitability[],
): string => {
  const withSkills =
    skills.length === 0 ? '' : ` with ${skills.length === 1 ? 'skill' : 'skills'} ${listInWords(skills)}`;
  const qualified = candidates.flatMap(({ ineligibility }, at) =>
    ineligibility.some(({ code }) => code === 'missing-skill') ? [] : (suitabilities[at]?.code ?? []),
  );
  const where = zoneUnknown ? `${place.zone} is not one of the organisation's zones. ` : '';
  if (qualified.length === 0) return `${where}There is nobody${withSkills}.`;
  const parts = SuitabilityCode.options.flatMap((code) => {
    const n = qualified.filter((other) => other === code).length;
    return n === 0 ? [] : `${n} ${phrases[code][n === 1 ? 0 : 1]}`;
  });
  return `${where}Of ${countInWords(qualified.length, 'person', 'people')}${withSkills}, ${listInWords(parts)}.`;
};
