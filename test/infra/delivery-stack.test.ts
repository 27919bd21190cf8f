import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '#infra/delivery.ts';
import { WITHOUT_WARNINGS } from './synthesize.ts';

const outdir = mkdtempSync(join(tmpdir(), 'countersign-delivery-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const deliveryOf = (context: Readonly<Record<string, string>>): App =>
  createDelivery(
    new App({ ...WITHOUT_WARNINGS, outdir, context: { rulePacks: 'off', ...context } }),
  );
const templateOf = (context: Readonly<Record<string, string>>): Template =>
  Template.fromStack(
    deliveryOf({ repository: 'acme/shop', ...context }).node.findChild(
      'Countersign-Delivery',
    ) as Stack,
  );

const textOf = (parts: readonly (string | { Ref: string })[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.Ref)).join('');

/** What a role may do, by its name: each action with its resource as text. */
function grantsOf(template: Template, role: string): readonly string[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .filter(({ Properties }) => JSON.stringify(Properties.Roles).includes(`"Role${role}`))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      [Resource].flat().flatMap((resource) => {
        const arn = textOf(resource['Fn::Join'][1]);
        return [Action].flat().map((action) => `${action} ${arn}`);
      }),
    );
}

describe('the roles of the workflow', () => {
  let template: Template;
  beforeAll(() => {
    template = templateOf({});
  });

  it('let in the workflow of one repository, each from its own environment', () => {
    const trusts = Object.values(template.findResources('AWS::IAM::Role')).map(
      ({ Properties }) => Properties.AssumeRolePolicyDocument.Statement,
    );
    expect(trusts).toEqual(
      ['dev', 'prod', 'diff'].map((environment) => [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': `repo:acme/shop:environment:${environment}`,
            },
          },
          Effect: 'Allow',
          Principal: { Federated: expect.anything() },
        },
      ]),
    );
  });

  it.each(['dev', 'prod'])('deploy %s by the roles of the bootstrapped region', (stage) => {
    const grants = grantsOf(template, stage);
    expect(grants.filter((grant) => grant.startsWith('sts:'))).toEqual(
      ['deploy-role', 'file-publishing-role'].map(
        (own) =>
          `sts:AssumeRole arn:AWS::Partition:iam::AWS::AccountId:role/cdk-hnb659fds-${own}-AWS::AccountId-us-east-1`,
      ),
    );
    expect(grants.filter((grant) => grant.startsWith('s3:'))).toEqual([
      `s3:PutObject arn:AWS::Partition:s3:::countersign-${stage}-data-portalbucket*/*`,
    ]);
    for (const grant of grants.filter((each) => !each.startsWith('s3:'))) {
      expect(grant).toMatch(
        new RegExp(`^sts:AssumeRole |^cloudformation:\\w+ \\S+:stack/Countersign-${stage}-`),
      );
    }
  });

  it('show what a change would do by reading templates, and by nothing else', () => {
    const actions = grantsOf(template, 'diff').map((grant) => grant.split(' ')[0]);
    expect(new Set(actions)).toEqual(
      new Set(['cloudformation:DescribeStacks', 'cloudformation:GetTemplate']),
    );
  });

  it('pass the rule packs', { timeout: 120_000 }, () => {
    const app = deliveryOf({ repository: 'acme/shop', rulePacks: 'on' });
    expect(() => app.synth()).not.toThrow();
  });

  it('are those of the stages that an account has, with the provider that it has', () => {
    const dev = templateOf({ stages: 'dev', provider: 'arn:aws:iam::123456789012:oidc/x' });
    dev.resourceCountIs('AWS::IAM::OIDCProvider', 0);
    dev.resourceCountIs('AWS::IAM::Role', 1);
    template.resourceCountIs('AWS::IAM::OIDCProvider', 1);
  });

  it.each([
    [{}, 'Say whose workflow is let in: -c repository=OWNER/REPO.'],
    [{ repository: 'acme/*' }, 'Say whose workflow is let in: -c repository=OWNER/REPO.'],
    [{ repository: 'a/b', stages: 'test' }, 'There is no stage "test". Stages: dev, prod.'],
  ])('are made for nobody in general: %j', (context, sentence) => {
    expect(() => deliveryOf(context)).toThrow(sentence);
  });
});
