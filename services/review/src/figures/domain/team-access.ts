/** Why somebody learns nothing of a team that they are not in. */
export const notYourTeam = (team: string) => ({
  rule: 'not-your-team',
  detail: `You are not in team ${team}; an admin can add you to its group.`,
});
