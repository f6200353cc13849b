/** What a deployment tells its console, in `/config.json`. */
export interface Settings {
  /** The issuer that tokens name. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where people sign in, without a trailing slash. */
  readonly signInUrl: string;
  /** IANA zone in which times are shown. */
  readonly homeZone: string;
  readonly controlRoomPhone: string;
  readonly stage: string;
}

const textAt = (value: object, name: keyof Settings): string => {
  const text: unknown = Reflect.get(value, name);
  if (typeof text !== 'string' || text === '') throw new Error(`/config.json has no ${name}`);
  return text;
};

/** Throws when a setting is missing, naming it. */
export const parseSettings = (value: unknown): Settings => {
  if (typeof value !== 'object' || value === null) throw new Error('/config.json is not an object');
  return {
    issuer: textAt(value, 'issuer'),
    clientId: textAt(value, 'clientId'),
    signInUrl: textAt(value, 'signInUrl'),
    homeZone: textAt(value, 'homeZone'),
    controlRoomPhone: textAt(value, 'controlRoomPhone'),
    stage: textAt(value, 'stage'),
  };
};

/** Reads the settings of the deployment that served this page. Rejects when they cannot be read. */
export async function readSettings(): Promise<Settings> {
  const reply = await fetch('/config.json', { cache: 'no-store' });
  if (!reply.ok) throw new Error(`/config.json was answered with ${reply.status}`);
  return parseSettings(await reply.json());
}
