interface StepText {
  readonly title: string;
  readonly look: string;
  /** What to do there; for those whose role only watches the step, what others do. */
  readonly act: string;
  readonly watch?: string;
}

const steps: Readonly<Record<'report' | 'verdict' | 'dispatch' | 'board' | 'closing', StepText>> = {
  report: {
    title: 'The report',
    look: 'This contact stands for somebody who got in touch. Whoever takes one writes here what happened, where, and what is dangerous there.',
    act: 'It is reported already, as your practice incident. Follow the link to its assessment, or press “Next step”.',
  },
  verdict: {
    title: 'The verdict, by keys',
    look: 'One question at a time: read it out as it stands. Beside it is the path so far.',
    act: 'Answer by the number in front of each answer. Backspace takes the last answer back. The verdict comes by itself.',
  },
  dispatch: {
    title: 'Whom to send, and the brief',
    look: 'For each role: who is recommended and why, and why nobody else. What they will read is on the right.',
    act: 'Send somebody if you want to see how they answer. Their message begins with EXERCISE, and a real incident takes them away from it.',
    watch:
      'A dispatcher sends people here, and their messages begin with EXERCISE. You see who comes on this page.',
  },
  board: {
    title: 'The board and its clocks',
    look: 'What needs somebody next is on top, with the reason and the time that is left. Your practice incident is marked as an exercise.',
    act: 'Find it, and open it by its reference. It is in no number above and sounds no alarm.',
  },
  closing: {
    title: 'Closing, with its gates',
    look: 'Under Finish is what still holds the closing up, each with a link to where it is done.',
    act: 'Resolve it; a lead then closes it. Or finish the tour, and end the practice by one press.',
    watch: 'A dispatcher resolves it and a lead closes it here. Finish the tour to end yours by one press.',
  },
};

/** The tour for who is here for the first time. */
export const tourTexts = {
  region: 'Tour',
  offer: 'New here? See the whole work in five steps, on a practice incident of your own.',
  offerHint: 'It is marked as an exercise everywhere and is in no figure.',
  begin: 'Take the tour',
  later: 'Not now',
  fromKeys: 'Take the tour',
  goOn: 'Go on with the tour',
  noTypes: 'There is no published procedure to practise with yet.',
  stepOf: (at: number, of: number, title: string) => `Step ${at} of ${of}: ${title}`,
  steps,
  there: 'To this step’s screen',
  back: 'Back one step',
  next: 'Next step',
  finish: 'Finish the tour',
  leave: 'Leave the tour (Esc)',
  practice: (reference: string) => `Your practice incident ${reference} is still there.`,
  end: 'End the practice',
  endOf: (reference: string) => `End the practice incident ${reference}`,
  ended: 'Your practice incident is over.',
  stays: (reference: string) =>
    `The tour is over. ${reference} stays until it has a verdict: its procedure has no outcome that sends nobody. Everybody sees that it is an exercise.`,
  close: 'Put away',
  because: 'The practice is over.',
  summary: 'Practice: somebody got in touch from this place. Nobody is hurt.',
  place: '4 Practice Street',
} as const;
