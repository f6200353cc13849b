import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { readAdminOptions, usage, type AdminOptions } from './admin-options.ts';
import { invite, type Invited } from './invite.ts';
import { inWords, siteOf } from './site.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const MAIL: Readonly<Record<Invited['mail'], string>> = {
  first: 'A first password is on its way to them, good for three days.',
  again: 'A new first password is on its way to them, good for three days.',
  none: 'They have signed in before: no mail was sent.',
};

async function order({ invitation, stage, file }: AdminOptions): Promise<void> {
  const site = await siteOf({ stage, file });
  const cognito = new CognitoIdentityProviderClient(site.connection);
  const whole = { ...invitation, firstPassword: site.emulated?.firstPassword() };
  const { mail, newTeams } = await invite(cognito, await site.userPool(), whole);
  cognito.destroy();
  const { email, username, roles, teams } = invitation;
  const groups = [...roles, ...teams.map((team) => `team ${team}`)].join(', ');
  say(`${email} is the user ${username} of ${site.name}: ${groups}.`);
  for (const team of newTeams) say(`Team ${team} is new: nobody was in it before.`);
  say(MAIL[mail]);
  if (site.emulated && mail !== 'none') say(`The emulator keeps that mail: ${site.emulated.mails}`);
}

/** `npm run admin`. Gives the exit code: 0, or 1 with the reason on the screen. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readAdminOptions(argv);
    if (options === undefined) say(usage);
    else await order(options);
    return 0;
  } catch (fault) {
    console.error(inWords(fault));
    return 1;
  }
}
