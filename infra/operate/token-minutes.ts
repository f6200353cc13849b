/** How long an access token holds, in minutes: a right that was taken away lasts as long at most. */
export const TOKEN_MINUTES = 60;
