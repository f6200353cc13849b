import type { BodyOf } from '@muster/client';
import type { Person } from './people-table.tsx';
import type { Shift } from './week.ts';

/** The form of a person; numbers as typed. */
export type PersonFields = {
  readonly name: string;
  readonly team: string;
  readonly skills: readonly string[];
  readonly zones: readonly string[];
  readonly shifts: readonly Shift[];
  readonly email: string;
  readonly verified: boolean;
  readonly sharedMailbox: boolean;
  readonly phone: string;
  readonly phoneVerified: boolean;
  readonly sharedPhone: boolean;
  readonly changeNotes: boolean;
  readonly restMinutes: string;
};

export const emptyPerson: PersonFields = {
  name: '',
  team: '',
  skills: [],
  zones: [],
  shifts: [],
  email: '',
  verified: false,
  sharedMailbox: false,
  phone: '',
  phoneVerified: false,
  sharedPhone: false,
  changeNotes: true,
  restMinutes: '0',
};

export const fieldsOf = ({
  name,
  team,
  skills,
  zones,
  shifts,
  email,
  sharedMailbox = false,
  phone,
  sharedPhone = false,
  changeNotes = true,
  restMinutes,
}: Person): PersonFields => ({
  name,
  team,
  skills,
  zones,
  shifts,
  email: email?.address ?? '',
  verified: email?.verified ?? false,
  sharedMailbox,
  phone: phone?.number ?? '',
  phoneVerified: phone?.verified ?? false,
  sharedPhone,
  changeNotes,
  restMinutes: String(restMinutes),
});

const emailOf = ({ email, verified }: Pick<PersonFields, 'email' | 'verified'>) =>
  email.trim() === '' ? undefined : { address: email.trim(), verified };

const phoneOf = ({ phone, phoneVerified }: Pick<PersonFields, 'phone' | 'phoneVerified'>) =>
  phone.trim() === '' ? undefined : { number: phone.trim(), verified: phoneVerified };

const plain = ({
  name,
  team,
  skills,
  zones,
  shifts,
  sharedMailbox,
  sharedPhone,
  changeNotes,
  restMinutes,
}: PersonFields) => ({
  name: name.trim(),
  team,
  skills: [...skills],
  zones: [...zones],
  shifts: shifts.map((shift) => ({ ...shift, days: [...shift.days] })),
  sharedMailbox,
  sharedPhone,
  changeNotes,
  restMinutes: Number(restMinutes),
});

export const newPerson = (fields: PersonFields, newNames: boolean): BodyOf<'createResource'> => {
  const [email, phone] = [emailOf(fields), phoneOf(fields)];
  return {
    ...plain(fields),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(newNames && { newNames }),
  };
};

/** What is to be changed: the fields that differ, an address or a number together with its mark. */
export const personChange = (
  fields: PersonFields,
  changed: Partial<PersonFields>,
  newNames: boolean,
): BodyOf<'changeResource'> => {
  const named = Object.entries(plain(fields)).filter(([name]) => name in changed);
  const isMailChanged = 'email' in changed || 'verified' in changed;
  const isPhoneChanged = 'phone' in changed || 'phoneVerified' in changed;
  return {
    ...Object.fromEntries(named),
    ...(isMailChanged && { email: emailOf(fields) ?? null }),
    ...(isPhoneChanged && { phone: phoneOf(fields) ?? null }),
    ...(newNames && { newNames }),
  };
};
