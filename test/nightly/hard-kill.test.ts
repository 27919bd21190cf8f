import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Partner, request } from '#test/api/helpers/partner.ts';
import { standaloneDataDir } from '#test/setup/own-service.ts';
import { startService } from '#test/setup/service.ts';

let dir: string;
beforeAll(() => {
  dir = standaloneDataDir();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Processes of DynamoDB Local that have their data in a folder. */
const enginesOf = (folder: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes('DynamoDBLocal.jar') && command.includes(folder);
      } catch {
        return false;
      }
    });

describe('the data', () => {
  it('survives a hard kill: order, key and link are there after the next start, and no engine is left behind', async () => {
    const settings = { EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off' };
    const first = await startService(settings);
    const partner = await Partner.open(first.url);
    const orderId = await partner.buy();
    const { link, productKey } = await partner.download(orderId);
    expect((await request(link.url)).status).toBe(302);
    first.process.kill('SIGKILL');
    await expect.poll(() => enginesOf(dir), { timeout: 120_000 }).toEqual([]);

    const port = new URL(first.url).port;
    const stacks = join(dir, 'cdk.out', 'manifest.json');
    const synthesizedAt = statSync(stacks).mtimeMs;
    const second = await startService({ ...settings, PORT: port });
    try {
      expect(statSync(stacks).mtimeMs).toBe(synthesizedAt);
      const same = new Partner(second.url, partner.id, partner.customer);
      const again = await same.download(orderId);
      expect(again.productKey).toEqual(productKey);
      expect(again.link).toMatchObject({ url: link.url, downloadsUsed: 1 });
      const file = await fetch(link.url);
      expect((await file.arrayBuffer()).byteLength).toBe(link.sizeBytes);
      await expect(startService({ ...settings, PORT: '0' })).rejects.toThrow(
        /is in use by process \d+\. Stop that process/,
      );
      await expect(startService({ PORT: port })).rejects.toThrow(
        `The service ended with 1: Port ${port} is taken. Stop the process that listens there, or set PORT to another one.\n`,
      );
    } finally {
      await second.stop();
    }
    await expect.poll(() => enginesOf(dir), { timeout: 120_000 }).toEqual([]);
  });
});
