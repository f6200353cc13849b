import { closingTexts } from '../../texts/incident.ts';
import type { Incident } from './clock-arithmetic.ts';

const { gate: texts } = closingTexts;

/** Something that is open before a closing, in words, and where it is dealt with. */
export interface Gate {
  readonly words: string;
  readonly at: 'assessment' | 'dispatch' | 'nowhere';
}

const isOn = ({ endedAt }: Incident['people'][number]): boolean => endedAt === undefined;

/** What is open as far as this picture shows; what refuses a closing in the end the API decides. */
export const gatesOf = ({ verdict, people, openMandatoryActions, data }: Incident): Gate[] => {
  const on = people.filter(isOn).map(({ resource }) => resource.name);
  return [
    ...(verdict === undefined ? [{ words: texts.verdict, at: 'assessment' as const }] : []),
    ...(on.length > 0 ? [{ words: texts.people(on.join(', ')), at: 'dispatch' as const }] : []),
    ...openMandatoryActions.map(({ title, who }) => ({
      words: texts.action(title, who ?? texts.nobody),
      at: 'dispatch' as const,
    })),
    ...(data.missing === undefined ? [] : [{ words: texts.missing, at: 'nowhere' as const }]),
  ];
};
