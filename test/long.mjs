import { searchingFiles } from './searches.mjs';

const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
const seed = process.env.MUSTER_SEED ?? today;
process.env.MUSTER_SEED = seed;
process.env.MUSTER_WIDTH ??= '10';

const asked = process.argv.slice(2);
console.log(`Searching with seed ${seed}, ${process.env.MUSTER_WIDTH} times as wide as npm test.`);
process.once('exit', (code) => {
  const again = `MUSTER_SEED=${seed} MUSTER_WIDTH=${process.env.MUSTER_WIDTH} npm run test:long`;
  if (code !== 0) console.log(`To repeat it: ${again} -- ${asked[0] ?? 'the file that failed'}`);
});
process.argv = [...process.argv.slice(0, 2), ...(asked.length > 0 ? asked : searchingFiles())];
await import('./run.mjs');
