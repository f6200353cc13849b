const wanted = 24;

if (Number.parseInt(process.versions.node, 10) < wanted) {
  console.error(`Muster's commands run on Node ${wanted} or later; this is Node ${process.versions.node}.
Run "npm ci" (it puts Node ${wanted} into node_modules/.bin), then use "npm run events" or "npm run admin", not "node".
If there is still no node_modules/.bin/node, no package serves this platform: install Node ${wanted} itself.`);
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const { main } = command === 'events' ? await import('./events.ts') : await import('./admin.ts');
process.exitCode = await main(args);
