export const startTexts = {
  failed: 'Muster could not start',
  failedDetail:
    'Its settings could not be read. Reload the page; if that does not help, tell whoever runs Muster.',
  signingIn: 'Signing in …',
  signInFailed: 'The sign-in did not work',
  signInFailedDetail: 'It was refused, took too long, or began in another tab. Sign in again.',
  signIn: 'Sign in',
  signedOut: 'You are signed out',
  signedOutDetail: 'Sign in to go on where you were.',
} as const;
