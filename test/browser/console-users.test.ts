import {
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { connection } from '@muster/infra/local/aws.ts';
import { firstPassword } from '@muster/runtime/aws/first-password';
import { admin as api, muster, unique } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { goTo, hasNoFaults, openConsole, signIn } from './support/console.ts';

const browser = useChromium();
const person = { email: `${unique('dora')}@example.com`, password: firstPassword() };
let admin: Page;
let userId: string;
beforeAll(async () => {
  admin = await openConsole(browser(), 'admin', '/set-up/users');
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const box = (name: string) => admin.getByRole('checkbox', { name: new RegExp(`^${name}`) });

/** Chooses a password for whoever was invited, as they would at their first sign-in. */
const choosePassword = async (): Promise<void> => {
  const cognito = new CognitoIdentityProviderClient(connection(muster.endpoint));
  const user = { UserPoolId: muster.userPoolId, Username: person.email.split('@')[0] };
  await cognito.send(
    new AdminSetUserPasswordCommand({ ...user, Password: person.password, Permanent: true }),
  );
};

/** The next request of the page is refused: the token does not hold any more, or the role is not enough. */
const refuseOnce = async (page: Page, status: 401 | 403): Promise<void> => {
  await page.route('**/v1/**', (route) => route.fulfill({ status, json: { message: 'No' } }), { times: 1 });
};

describe('users', () => {
  test('are listed with rights and state, and found by a word', async () => {
    await admin.getByRole('link', { name: 'lead@example.com' }).waitFor();
    await fitsPhoneAndDarkDesktop(admin);
    await admin.getByRole('searchbox').fill('admin@example.com active');
    await expect.poll(() => admin.getByRole('row').count()).toBe(2);
    await admin.getByRole('searchbox').fill('nobody like this');
    await admin.getByText('Nobody fits.').waitFor();
  });

  test('whoever is invited with an address in use is shown the user who has it; nothing typed is lost', async () => {
    await press(admin, 'Invite a user');
    const email = admin.getByRole('textbox', { name: 'E-mail address' });
    await email.fill('lead@example.com');
    await press(admin, 'Send the invitation');
    await admin.getByRole('alert').getByText('A user has this address.').waitFor();
    await admin.getByRole('link', { name: 'To this user' }).waitFor();
    await fitsPhoneAndDarkDesktop(admin);
    expect(await email.inputValue()).toBe('lead@example.com');
    await email.fill(person.email);
    await press(admin, 'Send the invitation');
    await admin.getByRole('heading', { level: 1, name: person.email }).waitFor();
    await admin.getByText('The invitation is on its way.').waitFor();
    userId = new URL(admin.url()).pathname.split('/').at(-1) ?? '';
    expect([await admin.title(), admin.url()].join()).not.toContain('dora');
    await press(admin, 'Send the invitation again');
    await admin.getByText('A new first password is on its way to them.').waitFor();
    await fitsPhoneAndDarkDesktop(admin);
  });

  test('what another admin saves meanwhile is shown beside what was chosen', async () => {
    await box('Lead').check();
    await expectData(
      api.PATCH('/v1/users/{userId}', {
        params: { path: { userId }, header: { 'If-Match': '*' } },
        body: { roles: ['agent', 'dispatcher'] },
      }),
    );
    await press(admin, 'Save roles and teams');
    await admin.getByText('Somebody else saved in between').waitFor();
    await fitsPhoneAndDarkDesktop(admin);
    await press(admin, 'Take the saved one');
    expect([await box('Dispatcher').isChecked(), await box('Lead').isChecked()]).toEqual([true, false]);
  });

  test('an admin is told why they cannot disable themselves', async () => {
    await goTo(admin, '/set-up/users');
    await admin.getByRole('link', { name: 'admin@example.com' }).click();
    await admin.getByText(/^This is you\. Another admin can/).waitFor();
    expect(await box('Admin').isDisabled()).toBe(true);
    expect(await admin.getByRole('button', { name: 'Disable this user' }).count()).toBe(0);
  });
});

describe('somebody whose user was changed or disabled', () => {
  let theirs: Page;
  beforeAll(async () => {
    await choosePassword();
    theirs = await openConsole(browser(), person, '/board');
  });

  test('is told at the next refused request, signs in again beside, and reads what changed', async () => {
    // The emulator ends only sign-ins of an earlier second.
    await theirs.waitForTimeout(1_100);
    await goTo(admin, `/set-up/users/${userId}`);
    await box('Dispatcher').uncheck();
    await box('Lead').check();
    await press(admin, 'Save roles and teams');
    await admin.getByText('Saved. They have to sign in again.').waitFor();
    await refuseOnce(theirs, 401);
    await theirs.getByText('most likely an admin has changed your roles or teams').waitFor();
    await fitsPhoneAndDarkDesktop(theirs);
    const [tab] = await Promise.all([
      theirs.context().waitForEvent('page'),
      theirs.getByRole('link', { name: 'Sign in again' }).click(),
    ]);
    await signIn(tab, person);
    await theirs
      .getByText('An admin has changed what you may do. New: Lead. Not any more: Dispatcher.')
      .waitFor();
    await press(theirs, 'Learn');
    await theirs.getByRole('navigation').getByRole('link', { name: 'Results' }).waitFor();
    await fitsPhoneAndDarkDesktop(theirs);
    await press(theirs, 'I have read this');
    await expect.poll(() => theirs.getByText('An admin has changed').count()).toBe(0);
    await tab.close();
  });

  test('is told when disabled, with the reason for other admins alone, and cannot renew', async () => {
    await press(admin, 'Disable this user');
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Left the <b>centre</b>');
    await dialog.getByRole('button', { name: 'Disable this user' }).click();
    await dialog.waitFor({ state: 'detached' });
    await admin.getByText('Left the <b>centre</b>').waitFor();
    await fitsPhoneAndDarkDesktop(admin);
    await refuseOnce(theirs, 403);
    await theirs.getByText('or disabled you').waitFor();
    expect(await theirs.getByText('Left the').count()).toBe(0);
    await press(admin, 'Enable this user');
    await admin.getByRole('button', { name: 'Disable this user' }).waitFor();
    for (const page of [admin, theirs]) hasNoFaults(page);
  });
});
