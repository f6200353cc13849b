/** Texts that must be nowhere but where they belong, by what they are. */
export type Canaries = Readonly<Record<string, string>>;

/** A caller who exists nowhere else. */
export const caller = {
  number: '+447700900791',
  name: 'Quillon Zephyrine',
  words: 'a marmalade cat sits beside the boiler',
  mail: 'quillon.zephyrine@example.com',
  street: '7 Vermilion Crescent',
} as const satisfies Canaries;

/** What is always in the base64 of a longer text that holds this one, wherever it begins in that text. */
const base64Of = (text: string): string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.from(' '.repeat(before) + text).toString('base64');
    const sure = Math.floor((before + Buffer.byteLength(text)) / 3) * 4;
    return whole.slice([0, 2, 3][before], sure);
  });

/** A telephone number as people and programs write it: with and without country, spaces, plus and zero. */
const numberForms = (text: string): string[] => {
  const digits = /^\+44(\d{10})$/.exec(text)?.[1];
  return digits === undefined ? [] : [digits, `${digits.slice(0, 4)} ${digits.slice(4)}`];
};

const formsOf = (text: string): string[] => {
  const plain = [text, ...numberForms(text)];
  const encoded = plain.flatMap((one) => [encodeURIComponent(one), one.replaceAll(' ', '+')]);
  return [...new Set([...plain, ...encoded, ...plain.flatMap(base64Of)])];
};

/** Looks for canaries, in whatever form; gives which of them a text holds. */
export const lookingFor = (canaries: Canaries) => {
  const forms = Object.entries(canaries).map(([name, text]) => ({ name, forms: formsOf(text) }));
  return (text: string): string[] => {
    const lower = text.toLowerCase();
    return forms
      .filter((one) => one.forms.some((form) => text.includes(form) || lower.includes(form.toLowerCase())))
      .map(({ name }) => name);
  };
};
