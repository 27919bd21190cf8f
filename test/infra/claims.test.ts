import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { stageTemplates } from './synthesize.ts';

/** The environments of functions that count claims of customers. */
const claiming = (stage: 'dev' | 'prod'): readonly Record<string, unknown>[] =>
  Object.values(stageTemplates(stage))
    .flatMap((template) =>
      Object.values(
        template.findResources('AWS::Lambda::Function', {
          Properties: { Environment: { Variables: { CLAIMS_A_DAY: Match.anyValue() } } },
        }),
      ),
    )
    .map(({ Properties }) => Properties.Environment.Variables);

describe('customers and Azure subscriptions that a partner claims', () => {
  it('R22: are proven in prod by a TXT record, and bounded by the day', () => {
    const variables = claiming('prod');
    expect(variables.length).toBeGreaterThan(0);
    for (const each of variables) {
      expect(each).toMatchObject({ CLAIM_PROOF: 'txt', CLAIMS_A_DAY: '500' });
    }
  });

  it('need no proof in dev, where nobody has the domains of the demo', () => {
    const variables = claiming('dev');
    expect(variables.length).toBeGreaterThan(0);
    for (const each of variables) {
      expect(each).not.toHaveProperty('CLAIM_PROOF');
    }
  });
});
