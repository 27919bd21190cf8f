import { EventEmitter, once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { standaloneDataDir } from '../setup/own-service.ts';
import { type RunningService, startService } from '../setup/service.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['cdk.json', 'docs', 'functions', 'infra', 'local', 'package-lock.json'] as const;
const ORDERS = '/v1/customers/b0d70a69-4c42-4b27-b64b-aa3f04d2a6f1/orders';
const NO_ORDER = `${ORDERS}/11111111-1111-4111-8111-111111111111`;
const token = z.object({ access_token: z.string() });
const error = z.object({ description: z.string() });

let copy: string;
let dataDir: string;
let service: RunningService;
const output = new EventEmitter();
const said: string[] = [];

/** The next line that the service prints that says this. */
async function line(text: string): Promise<string> {
  for (;;) {
    const found = said.findIndex((each) => each.includes(text));
    if (found !== -1) {
      return said.splice(0, found + 1).at(-1) ?? '';
    }
    await once(output, 'line');
  }
}

function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

async function call(path: string): Promise<unknown> {
  const asked = await fetch(`${service.url}/_local/token`, { method: 'POST' });
  const { access_token } = token.parse(await asked.json());
  const response = await fetch(`${service.url}${path}`, {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  return response.json();
}

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'countersign-dev-'));
  for (const name of [
    ...SOURCES,
    'package.json',
    'packages',
    'portal',
    'shared',
    'tsconfig.json',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  dataDir = standaloneDataDir();
  service = await startService(
    { EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dataDir, COUNTERSIGN_SCHEDULES: 'off' },
    (text) => {
      said.push(text);
      output.emit('line');
    },
    [join(copy, 'local', 'start.ts'), '--watch'],
  );
});
afterAll(async () => {
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
});

describe('npm run dev', () => {
  it('restarts the functions that import a changed file, and no others', async () => {
    const { description } = error.parse(await call(NO_ORDER));
    const [, id = ''] = /order (\S+)\.$/.exec(description) ?? [];
    edit(
      'shared/orders/find-order.ts',
      "because('ORDER_NOT_FOUND', { orderId })",
      "because('ORDER_NOT_FOUND', { orderId: 'edited' })",
    );
    expect(await line('find-order.ts')).toBe(
      'Changed: shared/orders/find-order.ts. Restarted: entitlements, partner-api.',
    );
    await expect
      .poll(() => call(NO_ORDER))
      .toMatchObject({ description: description.replace(id, 'edited') });
  });

  it('serves again after a mistake is corrected', async () => {
    edit(
      'functions/partner-api/handler.ts',
      'export const handler',
      'MISTAKE; export const handler',
    );
    await line('Restarted: partner-api.');
    await expect.poll(() => call(ORDERS)).toEqual({ message: 'Internal Server Error' });
    edit('functions/partner-api/handler.ts', 'MISTAKE; ', '');
    await line('Restarted: partner-api.');
    await expect.poll(() => call(ORDERS)).toMatchObject({ totalCount: 0 });
  });

  it('synthesizes again when a route changes, and serves it at the same address', async () => {
    edit(
      'shared/orders/orders.api.ts',
      "'GET /v1/customers/{customerTenantId}/orders'",
      "'GET /v1/customers/{customerTenantId}/purchases'",
    );
    await line('Synthesizing the stacks again.');
    expect(await line('is ready again')).toBe(`Countersign is ready again at ${service.url}`);
    expect(await call(ORDERS.replace('orders', 'purchases'))).toMatchObject({ totalCount: 0 });
  });
});
