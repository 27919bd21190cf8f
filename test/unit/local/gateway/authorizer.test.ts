import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorizeByFunction } from '../../../../local/gateway/authorizer.ts';
import type { RequestFacts } from '../../../../local/gateway/event.ts';
import { FunctionError } from '../../../../local/runner/function-thread.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const facts = {
  version: '2.0',
  requestContext: { http: { method: 'GET', path: '/v1/customers' } },
} as RequestFacts;

/** A gateway with an authorizer whose function does so. */
function aGateway(answers: () => Promise<unknown>) {
  const invoke = vi.fn((_: unknown) => answers());
  const authorize = authorizeByFunction();
  const authorizer = { function: { invoke }, ttlSeconds: 300 };
  return {
    ask: (authorization?: string) =>
      authorize(authorizer, { ...(authorization !== undefined && { authorization }) }, facts),
    invoke,
  };
}
const context = { tid: 'p', roles: '[admin_agent]' };

describe('the gateway', () => {
  it('asks the function with the header, and hands on what it says of the caller', async () => {
    const { ask, invoke } = aGateway(async () => ({ isAuthorized: true, context }));
    expect(await ask('Bearer x')).toEqual({ allowed: true, context });
    expect(invoke.mock.calls[0]?.[0]).toMatchObject({
      ...{ version: '2.0', type: 'REQUEST', identitySource: ['Bearer x'] },
    });
  });

  it('remembers an answer by the header for its time, and asks again then', async () => {
    const { ask, invoke } = aGateway(async () => ({ isAuthorized: true, context }));
    await ask('Bearer x');
    vi.setSystemTime(Date.now() + 299_999);
    await ask('Bearer x');
    expect(invoke).toHaveBeenCalledTimes(1);
    await ask('Bearer y');
    expect(invoke).toHaveBeenCalledTimes(2);
    vi.setSystemTime(Date.now() + 1);
    await ask('Bearer x');
    expect(invoke).toHaveBeenCalledTimes(3);
  });

  it('remembers so many answers and no more, however many callers a run has', async () => {
    const { ask, invoke } = aGateway(async () => ({ isAuthorized: true, context }));
    for (let caller = 0; caller <= 1_000; caller += 1) {
      await ask(`Bearer ${caller}`);
    }
    await ask('Bearer 1');
    expect(invoke).toHaveBeenCalledTimes(1_001);
    await ask('Bearer 0');
    expect(invoke).toHaveBeenCalledTimes(1_002);
  });

  it('asks nobody about a request without the header', async () => {
    const { ask, invoke } = aGateway(async () => ({ isAuthorized: true }));
    expect(await ask()).toMatchObject({ allowed: false, statusCode: 401 });
    expect(invoke).not.toHaveBeenCalled();
  });

  it.each([
    ['an error', new FunctionError('Error', 'Unauthorized')],
    ['a timeout', new FunctionError('Sandbox.Timedout', 'Timed out after 8 seconds')],
  ])('answers %s with 500, and does not remember it', async (_, error) => {
    const { ask, invoke } = aGateway(() => Promise.reject(error));
    expect(await ask('Bearer x')).toMatchObject({ allowed: false, statusCode: 500 });
    await ask('Bearer x');
    expect(invoke).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['no', { isAuthorized: false }, 403],
    ['something that is no answer', { principalId: 'user' }, 500],
  ])('answers %s in its own way', async (_, answer, statusCode) => {
    const { ask } = aGateway(async () => answer);
    expect(await ask('Bearer x')).toMatchObject({ allowed: false, statusCode });
  });
});
