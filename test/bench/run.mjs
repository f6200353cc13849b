const wanted = 24;

if (Number.parseInt(process.versions.node, 10) < wanted) {
  console.error(`Muster's benchmarks need Node ${wanted} or later; this is Node ${process.versions.node}.
Run "npm ci" (it puts Node ${wanted} into node_modules/.bin), then "npm run bench".
If there is still no node_modules/.bin/node, no package serves this platform: install Node ${wanted} itself.`);
  process.exit(1);
}

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
