import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [file, eventFile] = process.argv.slice(2);
const event = JSON.parse(readFileSync(eventFile, 'utf8'));
const context = { awsRequestId: 'cold-1', functionName: 'cold', getRemainingTimeInMillis: () => 30_000 };
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
process.stderr.write = () => true;

const started = performance.now();
const { handler } = file.endsWith('.mjs') ? await import(file) : createRequire(import.meta.url)(file);
const loaded = performance.now();
try {
  await handler(event, context);
} catch {
  // a first call may well be refused by an account that holds nothing; its time counts all the same
}
write(JSON.stringify({ loadMs: loaded - started, callMs: performance.now() - loaded }));
process.exit(0);
