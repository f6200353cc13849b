// A browser lets the timers of a hidden page run once a minute; those of a worker run on.
setInterval(() => postMessage('beat'), 2_000);
