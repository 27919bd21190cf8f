import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { appOf, renewableOf, stageTemplates } from './synthesize.ts';

const statement = z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) });
const policies = z.record(
  z.string(),
  z.object({
    Properties: z.object({
      PolicyDocument: z.object({ Statement: z.array(statement) }),
      Roles: z.array(z.object({ Ref: z.string() })),
    }),
  }),
);

/** What the role whose name begins so may do. */
const actionsOf = (service: Template, role: string) =>
  Object.values(policies.parse(service.findResources('AWS::IAM::Policy')))
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }) => Ref.startsWith(role)))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action }) => Action);

describe('strict mode', () => {
  let strict: Template;
  beforeAll(() => {
    strict = renewableOf(stageTemplates('prod', { strictDownloads: 'true' }));
  });

  it('R11: takes the files from the function of the link, and gives them to a role that it assumes', () => {
    expect(actionsOf(strict, 'PublicOpenLinkRole')).not.toContain('s3:GetObject');
    expect(actionsOf(strict, 'PublicDownloadRole')).toEqual(['s3:GetObject']);
  });

  it('R11: lets nobody but that function assume the role, by the role’s own word alone', () => {
    expect(actionsOf(strict, 'PublicOpenLinkRole')).not.toContain('sts:AssumeRole');
    const [roleId = ''] = Object.keys(
      strict.findResources('AWS::IAM::Role', {
        Properties: { Description: 'What functions/open-link may do' },
      }),
    );
    strict.hasResourceProperties('AWS::IAM::Role', {
      Description: Match.stringLikeRegexp('one file and one address'),
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { AWS: { 'Fn::GetAtt': [roleId, 'Arn'] } },
          },
        ],
      },
    });
  });

  it('is off where the stage does not say it, and nothing but true or false', () => {
    for (const stage of ['dev', 'prod'] as const) {
      const plain = renewableOf(stageTemplates(stage));
      expect(actionsOf(plain, 'PublicOpenLinkRole')).toContain('s3:GetObject');
      expect(actionsOf(plain, 'PublicDownloadRole')).toEqual([]);
    }
    expect(() => appOf('dev', { strictDownloads: 'yes' })).toThrow(
      'strictDownloads is "yes". It is true or false.',
    );
  });
});
