import { spawn } from 'node:child_process';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Called with each line as it is printed. */
  readonly onLine?: (line: string) => void;
}

/** Ends a process and everything that it started. */
export function killGroup(pid: number, how: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, how);
  } catch {
    // it has ended by itself
  }
}

/** Returns its output; code null if there is no such program. In its own process group, so that only we pass Ctrl-C on. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { cwd, env, signal, onLine } = options;
  return new Promise((settle) => {
    const child = spawn(command, args, {
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const stop = () => {
      if (child.pid !== undefined) killGroup(child.pid, 'SIGKILL');
    };
    let output = '';
    const take = (stream: NodeJS.ReadableStream) => {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const lines = (rest + text).split(/\r?\n/);
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
    };
    const end = (code: number | null) => {
      signal?.removeEventListener('abort', stop);
      process.off('exit', stop);
      settle({ code, output });
    };
    take(child.stdout);
    take(child.stderr);
    child.once('error', (fault) => {
      output += fault.message;
      end(null);
    });
    child.once('close', end);
    signal?.addEventListener('abort', stop);
    process.once('exit', stop);
    if (signal?.aborted === true) stop();
  });
}
