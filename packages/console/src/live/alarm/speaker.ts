import type { Sound } from './choose-sound.ts';

/** Tones as frequency, begin and length: hertz, seconds. A P1 is three rising pairs, a breach two low tones. */
const tones: Readonly<Record<Sound, readonly (readonly [hertz: number, at: number, length: number])[]>> = {
  p1: [0, 0.6, 1.2].flatMap((at) => [[740, at, 0.18] as const, [988, at + 0.22, 0.26] as const]),
  breach: [
    [392, 0, 0.3],
    [330, 0.4, 0.4],
  ],
};

/** Whether this tab can be heard. `refused`: the browser waits for a press; `failed`: it has no device to play on. */
export type Audible = 'yes' | 'refused' | 'failed';

/** The class of a button that allows the sound by itself. */
export const ALLOWS_SOUND = 'allows-sound';

/** The sounds of one tab, made by the browser itself. */
export class Speaker {
  readonly #context = new AudioContext();
  readonly #changed: () => void;
  #hasFailed = false;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#context.addEventListener('statechange', changed);
    this.#context.addEventListener('error', this.#fail);
    for (const press of ['pointerdown', 'keydown'])
      addEventListener(press, this.#hearPress, { passive: true });
    this.allow();
  }

  get audible(): Audible {
    if (this.#hasFailed) return 'failed';
    return this.#context.state === 'running' ? 'yes' : 'refused';
  }

  /** Asks the browser to let it sound; after a press anywhere in the page it does. */
  readonly allow = (): void => {
    if (this.#context.state === 'running' || this.#context.state === 'closed') return;
    void this.#context.resume().then(() => {
      this.#hasFailed = false;
      this.#changed();
    }, this.#fail);
  };

  play(sound: Sound): void {
    for (const [hertz, at, length] of tones[sound]) {
      const tone = new OscillatorNode(this.#context, { type: 'triangle', frequency: hertz });
      const volume = new GainNode(this.#context, { gain: 0.5 });
      const begin = this.#context.currentTime + at;
      volume.gain.setTargetAtTime(0, begin + length, 0.03);
      tone.connect(volume).connect(this.#context.destination);
      tone.start(begin);
      tone.stop(begin + length + 0.2);
    }
  }

  /** Nothing sounds any more, also what has begun. */
  close(): void {
    for (const press of ['pointerdown', 'keydown']) removeEventListener(press, this.#hearPress);
    this.#context.removeEventListener('statechange', this.#changed);
    void this.#context.close();
  }

  /** The button that allows it is pressed in full, so that its test sounds as well. */
  readonly #hearPress = ({ target }: Event): void => {
    if (!(target instanceof Element) || target.closest(`.${ALLOWS_SOUND}`) === null) this.allow();
  };

  readonly #fail = (): void => {
    this.#hasFailed = true;
    this.#changed();
  };
}
