import { describe, expect, it } from 'vitest';
import { issueClaims, tokenEvent } from '#shared/partners/issue-claims.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';

const PROGRAM = 'TokenGeneration_ClientCredentials';

/** What Cognito sends, with what the function reads and some of what it does not. */
const anEvent = (changes: object = {}, request: object = {}) =>
  tokenEvent.parse({
    version: '3',
    triggerSource: 'TokenGeneration_Authentication',
    userPoolId: 'us-east-1_pool',
    userName: 'person-1',
    callerContext: { awsSdkVersion: '3', clientId: 'people' },
    request: {
      userAttributes: { sub: 'person-1', email: 'a@b.test', 'custom:roles': 'operator' },
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
      clientMetadata: { tid: 'another', roles: 'operator' },
      ...request,
    },
    response: { claimsAndScopeOverrideDetails: null },
    ...changes,
  });
const aProgram = (clientId: string) =>
  anEvent(
    { triggerSource: PROGRAM, callerContext: { awsSdkVersion: '3', clientId } },
    { userAttributes: {}, groupConfiguration: {} },
  );

async function claims(event = anEvent()) {
  const { principals, commit } = memoryStore();
  const agent = { partnerId: PARTNER_ID, roles: ['admin_agent', 'sales_agent'] } as const;
  await commit([
    principals.grant({ id: 'person-1', ...agent }),
    principals.grant({ id: 'client-1', ...agent }),
  ]);
  return issueClaims({ principals })(event);
}

const AGENT = { tid: PARTNER_ID, roles: ['admin_agent', 'sales_agent'] };

describe('the claims of a token', () => {
  it.each([
    'TokenGeneration_HostedAuth',
    'TokenGeneration_Authentication',
    'TokenGeneration_NewPasswordChallenge',
    'TokenGeneration_AuthenticateDevice',
    'TokenGeneration_RefreshTokens',
  ])('of a person say partner, roles and who they are, by %s', async (triggerSource) => {
    expect(await claims(anEvent({ triggerSource }))).toEqual({ ...AGENT, upn: 'a@b.test' });
  });

  it('of a program say partner and roles', async () => {
    expect(await claims(aProgram('client-1'))).toEqual(AGENT);
  });

  it.each([
    ['a person', anEvent({}, { userAttributes: { sub: 'person-2', email: 'c@d.test' } })],
    ['a person without attributes', anEvent({}, { userAttributes: null })],
    ['a program', aProgram('client-2')],
    ['a program with the id of a person', aProgram('person-2')],
  ])('of %s who is not known say nothing', async (_, event) => {
    expect(await claims(event)).toEqual({});
  });

  it('of a person are never those of the client that they sign in with', async () => {
    const event = anEvent(
      { callerContext: { awsSdkVersion: '3', clientId: 'client-1' } },
      { userAttributes: { sub: 'person-2' } },
    );
    expect(await claims(event)).toEqual({});
  });

  it('make an operator of who is in the group alone, beside the roles as an agent', async () => {
    const groups = { groupConfiguration: { groupsToOverride: ['others', 'operators'] } };
    const attributes = { userAttributes: { sub: 'person-2', email: 'o@own.test' } };
    expect(await claims(anEvent({}, { ...groups, ...attributes }))).toEqual({
      roles: ['operator'],
      upn: 'o@own.test',
    });
    expect(await claims(anEvent({}, groups))).toEqual({
      tid: PARTNER_ID,
      roles: ['admin_agent', 'sales_agent', 'operator'],
      upn: 'a@b.test',
    });
  });

  it('make no operator of a program, whatever the event says of groups', async () => {
    const event = anEvent(
      { triggerSource: PROGRAM, callerContext: { awsSdkVersion: '3', clientId: 'client-1' } },
      { groupConfiguration: { groupsToOverride: ['operators'] } },
    );
    expect(await claims(event)).toEqual(AGENT);
  });
});
