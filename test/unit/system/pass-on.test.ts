import { describe, expect, it, vi } from 'vitest';
import { lambdaInvoke } from '#shared/system/lambda-invoke.ts';
import { passOn } from '#shared/system/pass-on.ts';
import { tidyAddress } from '#shared/system/tidy-address.ts';
import { anEvent } from '#test/fixtures/events.ts';

const claims = { sub: 'somebody', tid: 'partner' };

function sent(method: string, path: string, headers: Record<string, string> = {}) {
  const address = tidyAddress(method, path);
  if (!address || address.route.servedBy === 'system') {
    throw new Error(`${path} is not passed on.`);
  }
  const event = anEvent({ method, path, routeKey: '$default', headers, query: { size: '3' } });
  return [event, address, address.route.servedBy] as const;
}

function parts() {
  const invoke = vi.fn(async (_target: string, _event: unknown) => ({ statusCode: 200 }));
  const authorize = vi.fn(async () => ({ isAuthorized: true as const, context: claims }));
  return { invoke, authorize, pass: passOn({ authorize, invoke }) };
}

describe('passOn', () => {
  it('sends the event that the API would have sent', async () => {
    const { pass, invoke, authorize } = parts();
    const headers = { authorization: 'Bearer token' };
    await pass(...sent('GET', '/V1//Customers/ID-a/orders/', headers));
    expect(authorize).toHaveBeenCalledWith('Bearer token');
    const path = '/v1/customers/ID-a/orders';
    const routeKey = 'GET /v1/customers/{customerTenantId}/orders';
    const wanted = anEvent({ path, routeKey, headers, query: { size: '3' } });
    const { requestContext } = wanted;
    expect(invoke).toHaveBeenCalledWith('partner-api', {
      ...wanted,
      pathParameters: { customerTenantId: 'ID-a' },
      requestContext: { ...requestContext, authorizer: { lambda: claims } },
    });
  });

  it('R22: lets nobody in without a token, and says so as the API does', async () => {
    const { pass, invoke } = parts();
    const answer = await pass(...sent('GET', '/v1//customers'));
    expect(answer).toMatchObject({ statusCode: 401, body: '{"message":"Unauthorized"}' });
    expect(invoke).not.toHaveBeenCalled();
  });

  it('invokes nothing when the token cannot be checked', async () => {
    const { pass, invoke, authorize } = parts();
    authorize.mockRejectedValue(new Error('The token cannot be checked.'));
    const headers = { authorization: 'Bearer token' };
    await expect(pass(...sent('GET', '/v1//customers', headers))).rejects.toThrow();
    expect(invoke).not.toHaveBeenCalled();
  });

  it('asks for no token where anybody may call, and makes no claims up', async () => {
    const { pass, invoke, authorize } = parts();
    await pass(...sent('POST', '/d/TOKEN/', { authorization: 'Bearer token' }));
    expect(authorize).not.toHaveBeenCalled();
    const [target, event] = invoke.mock.calls[0] ?? [];
    expect(target).toBe('open-link');
    expect(event).toMatchObject({ rawPath: '/d/TOKEN', pathParameters: { token: 'TOKEN' } });
    expect(event).not.toHaveProperty('requestContext.authorizer');
  });
});

describe('lambdaInvoke', () => {
  const invokeWith = (answer: object) => {
    const send = vi.fn(async (_command: { readonly input: object }) => answer);
    return { send, invoke: lambdaInvoke({ send } as never, { 'partner-api': 'arn:alias' }) };
  };
  const payload = (value: unknown) => Buffer.from(JSON.stringify(value));

  it('invokes the alias, and returns what it returns', async () => {
    const answer = { statusCode: 200, headers: { ETag: '1' }, body: 'AA==', isBase64Encoded: true };
    const { invoke, send } = invokeWith({ Payload: payload(answer) });
    expect(await invoke('partner-api', anEvent())).toEqual(answer);
    expect(send.mock.calls[0]?.[0].input).toMatchObject({ FunctionName: 'arn:alias' });
  });

  it.each([
    ['a function that failed', { FunctionError: 'Unhandled', Payload: payload({}) }],
    ['an answer that is none', { Payload: payload({ errorMessage: 'no' }) }],
  ])('throws for %s', async (_, answer) => {
    await expect(invokeWith(answer).invoke('partner-api', anEvent())).rejects.toThrow();
  });
});
