import { describe, expect, test } from 'vitest';
import { clearKept } from '../src/live/clear-kept.ts';

/** What a server keeps: its version, and which saves it was asked for. Each further save from elsewhere comes right before ours. */
const kept = (version: number, savesFromElsewhere = 0) => {
  const server = { version, text: 'It smells', asked: [] as number[], fromElsewhere: savesFromElsewhere };
  return {
    server,
    readVersion: () => Promise.resolve(server.version),
    save: (on: number) => {
      server.asked.push(on);
      if (server.fromElsewhere > 0)
        [server.version, server.fromElsewhere] = [server.version + 1, server.fromElsewhere - 1];
      if (on !== server.version) return Promise.resolve(undefined);
      [server.version, server.text] = [server.version + 1, ''];
      return Promise.resolve('saved');
    },
  };
};

describe('what was sent is emptied on the server', () => {
  test('by one save where the newest version is known', async () => {
    const { server, ...calls } = kept(3);
    await clearKept({ version: 3, ...calls });
    expect([server.text, server.asked]).toEqual(['', [3]]);
  });

  test('on the version there is, where it was saved from another window meanwhile', async () => {
    const { server, ...calls } = kept(3, 2);
    await clearKept({ version: 2, ...calls });
    expect([server.text, server.asked]).toEqual(['', [2, 4, 5]]);
  });

  test('not for ever, where each try finds a newer one', async () => {
    const { server, ...calls } = kept(3, 100);
    await clearKept({ version: 3, ...calls });
    expect(server.asked).toHaveLength(4);
  });

  test('not again where it failed though nobody else saved, or where no version can be read', async () => {
    const { server, ...calls } = kept(3);
    const save = (on: number) => {
      server.asked.push(on);
      return Promise.resolve(undefined);
    };
    await clearKept({ version: 3, ...calls, save });
    await clearKept({ version: 3, save, readVersion: () => Promise.reject(new Error('no answer')) });
    expect(server.asked).toEqual([3, 3]);
  });
});
