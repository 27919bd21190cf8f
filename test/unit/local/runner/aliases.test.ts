import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../../../local/assembly/assembly.ts';
import { resolver } from '../../../../local/assembly/resolve.ts';
import { Faults } from '../../../../local/faults/faults.ts';
import { ServicePrincipals } from '../../../../local/iam/service-principals.ts';
import { Sessions } from '../../../../local/iam/sessions.ts';
import { bundlesIn } from '../../../../local/runner/code.ts';
import { readFunctions } from '../../../../local/runner/functions.ts';

const resource = (logicalId: string, type: string, properties: object, metadata = {}) => ({
  ...{ stack: 'S', logicalId, type: `AWS::Lambda::${type}` },
  ...{ properties: { ...properties }, metadata },
});
const click = resource(
  'Click',
  'Function',
  {
    Role: 'arn:aws:iam::000000000000:role/click',
    LoggingConfig: { LogGroup: 'logs' },
  },
  { 'countersign:folder': 'click' },
);
const version = resource('Version7', 'Version', { FunctionName: { Ref: 'Click' } });
const aliasOf = (logicalId: string) =>
  resource('Live', 'Alias', {
    FunctionName: { Ref: logicalId },
    FunctionVersion: { 'Fn::GetAtt': ['Version7', 'Version'] },
    Name: 'live',
  });

const emulators = {
  variables: {},
  sessions: new Sessions(),
  servicePrincipals: new ServicePrincipals(async () => true),
  faults: new Faults(),
  timeoutFactor: 1,
  revealed: (text: string) => text,
  codeOf: bundlesIn('/bundles'),
};

const telemetry = {
  putLogEvents: () => undefined,
  putTraceSegments: () => undefined,
  count: () => undefined,
};

function read(...resources: Assembly['resources']) {
  return readWith(emulators, ...resources);
}
function readWith(surroundings: typeof emulators, ...resources: Assembly['resources']) {
  const assembly = { resources, outputs: new Map() };
  const resolve = resolver(assembly, 'http://localhost');
  return { resolve, functions: readFunctions(assembly, resolve, surroundings, telemetry) };
}

describe('aliases of functions', () => {
  it('are known by the ARN that AWS gives them', () => {
    const { resolve } = read(click, version, aliasOf('Click'));
    expect(resolve({ Ref: 'Live' }, 'S')).toBe(
      'arn:aws:lambda:us-east-1:000000000000:function:S-Click:live',
    );
    expect(resolve(aliasOf('Click').properties, 'S')).toMatchObject({ FunctionVersion: '1' });
  });

  it('lead to the bundle of their function, which runs once and not once more for each alias', () => {
    const { functions } = read(click, version, aliasOf('Click'));
    expect([...functions.keys()]).toEqual([
      'arn:aws:lambda:us-east-1:000000000000:function:S-Click',
      'arn:aws:lambda:us-east-1:000000000000:function:S-Click:live',
    ]);
    expect(new Set(functions.values()).size).toBe(1);
    expect([...functions.values()][1]?.config.code).toBe('file:///bundles/click/index.mjs');
  });

  it('of no function of the template stop the run', () => {
    const other = { ...click, logicalId: 'Other', type: 'AWS::Logs::LogGroup' };
    expect(() => read(click, version, other, aliasOf('Other'))).toThrow(
      'The alias S-Live leads to no function of the template.',
    );
  });
});

it('the time that a function has is that of the template, times what the machine is slower', () => {
  const timeOf = (timeoutFactor: number) =>
    [...readWith({ ...emulators, timeoutFactor }, click).functions.values()].map(
      ({ config }) => config.timeoutSeconds,
    );
  expect([timeOf(1), timeOf(10)]).toEqual([[3], [30]]);
});
