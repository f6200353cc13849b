import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Notes where every Node process connects to that is started with its options. */
export interface Connections {
  readonly nodeOptions: string;
  /** Each host and port, once. */
  readonly seen: () => string[];
}

/** Keeps the notes in a folder, under a name. */
export async function noteConnections(folder: string, name: string): Promise<Connections> {
  const notes = join(folder, `${name}.connections`);
  const hook = join(folder, `${name}.connections.mjs`);
  await writeFile(
    hook,
    `import { appendFileSync } from 'node:fs';
import net from 'node:net';
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const { path, host = 'localhost', port } =
    typeof first === 'object' ? first : { host: typeof second === 'string' ? second : undefined, port: first };
  appendFileSync(${JSON.stringify(notes)}, (path ?? host + ':' + port) + '\\n');
  return connect.apply(this, given);
};
`,
  );
  return {
    nodeOptions: `--import=${pathToFileURL(hook).href}`,
    seen: () =>
      existsSync(notes) ? [...new Set(readFileSync(notes, 'utf8').trim().split('\n'))].sort() : [],
  };
}
