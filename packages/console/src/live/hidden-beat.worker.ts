/** A browser lets the timers of a hidden page run once a minute; those of a worker run on. */
const EVERY_MS = 2_000;

setInterval(() => postMessage('beat'), EVERY_MS);
