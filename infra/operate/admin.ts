import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { UserError } from '../local/user-error.ts';
import { accessToken } from './access-token.ts';
import { readAdminOptions, usage, type AdminOptions, type Order } from './admin-options.ts';
import { invite, type Invitation, type Invited } from './invite.ts';
import { findUser, inLine, listUsers, removeFromGroups, setEnabled } from './pool-users.ts';
import { inWords, deploymentOf, type Deployment } from './deployment.ts';
import { TOKEN_MINUTES } from './token-minutes.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const MAIL: Readonly<Record<Invited['mail'], string>> = {
  first: 'A first password is on its way to them, good for three days.',
  again: 'A new first password is on its way to them, good for three days.',
  none: 'They have signed in before: no mail was sent.',
};

interface At {
  readonly deployment: Deployment;
  readonly cognito: CognitoIdentityProviderClient;
  readonly pool: string;
}

async function sendInvitation({ deployment, cognito, pool }: At, invitation: Invitation): Promise<void> {
  const whole = { ...invitation, firstPassword: deployment.emulated?.firstPassword() };
  const { mail, newTeams } = await invite(cognito, pool, whole);
  const { email, username, roles, teams } = invitation;
  const groups = [...roles, ...teams.map((team) => `team ${team}`)].join(', ');
  say(`${email} is the user ${username} of ${deployment.name}: ${groups}.`);
  for (const team of newTeams) say(`Team ${team} is new: nobody was in it before.`);
  say(MAIL[mail]);
  if (deployment.emulated && mail !== 'none')
    say(
      deployment.emulated.mails === undefined
        ? 'That mail is where this emulator shows the mails that it took.'
        : `The emulator keeps that mail: ${deployment.emulated.mails}`,
    );
}

const LASTS = `A token that they hold already lasts up to ${TOKEN_MINUTES} minutes.`;

async function printToken({ deployment, cognito, pool }: At, who: string): Promise<void> {
  const { username, email } = await findUser(cognito, pool, who);
  const password = process.env['MUSTER_PASSWORD'] ?? deployment.passwordOf(email);
  if (password === undefined) {
    throw new UserError(`Put the password of ${username} into the environment as MUSTER_PASSWORD.`);
  }
  say(await accessToken(cognito, { pool, client: await deployment.client() }, { username, password }));
}

async function carryOut(at: At, order: Order): Promise<void> {
  const { deployment, cognito, pool } = at;
  switch (order.do) {
    case 'invite':
      return sendInvitation(at, order.invitation);
    case 'token':
      return printToken(at, order.who);
    case 'list':
      for (const user of await listUsers(cognito, pool)) say(inLine(user));
      return;
    case 'remove-role':
      say(
        `Left to them at ${deployment.name}:\n${inLine(await removeFromGroups(cognito, pool, order))}\n${LASTS}`,
      );
      return;
    case 'disable':
    case 'enable': {
      const on = order.do === 'enable';
      const user = await setEnabled(cognito, pool, { who: order.who, on });
      say(`At ${deployment.name}:\n${inLine(user)}${on ? '' : `\n${LASTS}`}`);
    }
  }
}

async function run({ order, stage, file }: AdminOptions): Promise<void> {
  const deployment = await deploymentOf({ stage, file });
  const cognito = new CognitoIdentityProviderClient(deployment.connection);
  try {
    await carryOut({ deployment, cognito, pool: await deployment.userPool() }, order);
  } finally {
    cognito.destroy();
  }
}

/** `npm run admin`. Gives the exit code: 0, or 1 with the reason on the screen. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const options = readAdminOptions(argv);
    if (options === undefined) say(usage);
    else await run(options);
    return 0;
  } catch (fault) {
    console.error(inWords(fault));
    return 1;
  }
}
