import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, serveLoopback } from '../../../../local/emulators/loopback-server.ts';
import { Faults } from '../../../../local/faults/faults.ts';
import { FAULT_KINDS, type FaultKind, faultPlan } from '../../../../local/faults/plan.ts';
import { interfereWithStorage } from '../../../../local/faults/storage.ts';
import { callerOf } from '../../../../local/iam/proxy/caller.ts';
import { iamProxy } from '../../../../local/iam/proxy/proxy.ts';
import { principalOf, Sessions } from '../../../../local/iam/sessions.ts';

const sessions = new Sessions();
const caller = sessions.open(principalOf('arn:aws:iam::0:role/clerk', 'clerk'), 900);
const SIGNED = {
  authorization: `AWS4-HMAC-SHA256 Credential=${caller.accessKeyId}/20260101/, Signature=0`,
  'x-amz-security-token': caller.sessionToken,
};

const faults = new Faults();
/** From now on this happens to every request. */
const always = (kind: FaultKind) => faults.set(faultPlan.parse({ rates: { [kind]: 1 } }));

let done: string[] = [];
let killed: object[] = [];
const interference = {
  faults,
  folderOf: () => 'clerk',
  kill: async (session: object) => {
    killed.push(session);
  },
};
const running: LoopbackServer[] = [];
let emulator = '';
let storage = '';

async function serve(listener: Parameters<typeof serveLoopback>[0]): Promise<string> {
  const server = await serveLoopback(listener);
  running.push(server);
  return server.endpoint;
}

async function work(request: IncomingMessage): Promise<string> {
  done.push(await text(request));
  return `done ${done.length}`;
}

beforeAll(async () => {
  const endpoint = await serve((request, response) => {
    void work(request).then((answer) => response.end(answer));
  });
  const proxied = await iamProxy(
    {
      endpoint,
      accessesOf: () => [],
      errorOf: (status, code) => ({ status, headers: {}, body: code }),
    },
    { sessions, authorize: async () => true, interference },
  );
  running.push(proxied);
  emulator = proxied.endpoint;
  storage = await serve((request, response) => {
    const call = {
      ...{ caller: callerOf(request.headers, sessions), request, response },
      serve: () => {
        response.writeHead(200, { 'Content-Type': 'text/plain' });
        void work(request).then((answer) => response.end(answer));
      },
    };
    interfereWithStorage(call, interference).catch(() => response.destroy());
  });
});
afterAll(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
});
beforeEach(() => {
  done = [];
  killed = [];
});

/** Status and body of the answer, or that the connection broke. */
async function send(url: string, headers: Record<string, string> = SIGNED) {
  try {
    const response = await fetch(url, { method: 'POST', headers, body: 'order' });
    return `${response.status} ${await response.text()}`;
  } catch {
    return 'broken';
  }
}

describe('a request of a function to an emulator', () => {
  it.each<[FaultKind, string, number, number]>([
    ['delay', '200 done 1', 1, 0],
    ['throttle', '429 ThrottlingException', 0, 0],
    ['drop', 'broken', 0, 0],
    ['lose', 'broken', 1, 0],
    ['duplicate', '200 done 2', 2, 0],
    ['kill', 'broken', 1, 1],
  ])(
    'with %s is answered: %s; done %i times, with %i functions killed',
    async (kind, answer, times, kills) => {
      always(kind);
      expect(await send(emulator)).toBe(answer);
      expect(done).toEqual(Array.from({ length: times }, () => 'order'));
      expect(killed).toEqual(Array.from({ length: kills }, () => caller));
      expect(faults.injected).toMatchObject({ [kind]: 1 });
    },
  );

  it('goes through when the plan has ended', async () => {
    faults.set(faultPlan.parse({}));
    expect(await send(emulator)).toBe('200 done 1');
  });

  it('that nobody signed is refused, and no fault is spent on it', async () => {
    always('lose');
    expect(await send(emulator, {})).toBe('403 UnrecognizedClientException');
    expect(faults.injected.lose).toBe(0);
  });
});

describe('a request of a function to storage', () => {
  it.each<[FaultKind, RegExp, number, number]>([
    ['delay', /^200 done 1$/, 1, 0],
    ['throttle', /^503 .*<Code>SlowDown</s, 0, 0],
    ['drop', /^broken$/, 0, 0],
    ['lose', /^broken$/, 1, 0],
    ['duplicate', /^broken$/, 1, 0],
    ['kill', /^broken$/, 1, 1],
  ])(
    'with %s is answered: %s; done %i times, with %i functions killed',
    async (kind, answer, times, kills) => {
      always(kind);
      expect(await send(storage)).toMatch(answer);
      expect([done.length, killed.length]).toEqual([times, kills]);
    },
  );

  it("is a visitor's if it is not signed by headers, and nothing happens to it", async () => {
    always('drop');
    expect(await send(`${storage}/?X-Amz-Credential=${caller.accessKeyId}`, {})).toBe('200 done 1');
    expect(faults.injected.drop).toBe(0);
  });
});

describe('a plan', () => {
  const rates = { delay: 0.1, throttle: 0.1, drop: 0.1, lose: 0.1, duplicate: 0.05, kill: 0.05 };
  const first = (count: number, seed: number) => {
    faults.set(faultPlan.parse({ seed, rates }));
    return Array.from({ length: count }, () => faults.next());
  };

  it('has the same faults by the same seed, and others by another', () => {
    expect(first(200, 7)).toEqual(first(200, 7));
    expect(first(200, 7)).not.toEqual(first(200, 8));
  });

  it('has each kind as often as its rate says', () => {
    const total = 20_000;
    first(total, 3);
    for (const kind of FAULT_KINDS) {
      expect(faults.injected[kind] / total).toBeCloseTo(rates[kind], 1.8);
    }
  });

  it('delays by 50 ms at most', () => {
    const delays = first(1_000, 1).flatMap((fault) => fault?.delayMilliseconds ?? []);
    expect(Math.max(...delays)).toBeLessThanOrEqual(50);
    expect(Math.max(...delays)).toBeGreaterThan(40);
  });

  it.each([{ drop: 0.6, lose: 0.6 }, { drop: 1.1 }, { drop: -0.1 }])('%o is refused', (wrong) => {
    expect(faultPlan.safeParse({ rates: wrong }).success).toBe(false);
  });

  it('ends a function once, when so many of its requests are done', async () => {
    faults.set(
      faultPlan.parse({ functions: { clerk: { endsAfter: 2 }, orders: { endsAfter: 1 } } }),
    );
    const answers = [await send(emulator), await send(emulator), await send(emulator)];
    expect(answers).toEqual(['200 done 1', 'broken', '200 done 3']);
    expect(killed).toEqual([caller]);
    expect(faults.injected).toMatchObject({ kill: 1 });
    expect(faultPlan.safeParse({ functions: { clerk: { endsAfter: 0 } } }).success).toBe(false);
  });

  it('names functions that fail, and some that Lambda does not run', () => {
    faults.set(faultPlan.parse({ functions: { orders: 'fails', carts: 'throttled' } }));
    expect([faults.fails('orders'), faults.fails('carts')]).toEqual([true, false]);
    expect(() => faults.requireRoom('orders')).not.toThrow();
    expect(() => faults.requireRoom('carts')).toThrow('TooManyRequestsException');
  });
});
