const wanted = 24;

if (Number.parseInt(process.versions.node, 10) < wanted) {
  console.error(`Muster's tests need Node ${wanted} or later; this is Node ${process.versions.node}.
Run "npm ci" (it puts Node ${wanted} into node_modules/.bin), then "npm test".
If there is still no node_modules/.bin/node, no package serves this platform: install Node ${wanted} itself.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const asked = process.argv.slice(2);
if (asked.length === 0) {
  const { runLanes } = await import('./lanes.mjs');
  await runLanes();
} else {
  const { parseCLI, startVitest } = await import('vitest/node');
  const { filter, options } = parseCLI(['vitest', 'run', ...asked]);
  const vitest = await startVitest(filter, { ...options, run: true, watch: false });
  await vitest.exit();
}
