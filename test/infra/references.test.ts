import { describe, expect, it } from 'vitest';
import { stageTemplates } from './synthesize.ts';

describe.each(['dev', 'prod'] as const)('stacks of %s', (stage) => {
  const templates = stageTemplates(stage);

  it('hold each other by no export: one that goes unused would stop the deployment of its stack', () => {
    const all = Object.values(templates).map((template) => template.toJSON());
    expect(JSON.stringify(all)).not.toContain('Fn::ImportValue');
    for (const { Outputs = {} } of all) {
      expect(
        Object.values(Outputs).filter((output) => Object.hasOwn(Object(output), 'Export')),
      ).toEqual([]);
    }
  });

  it('read outputs of each other that are there', () => {
    const text = JSON.stringify(Object.values(templates).map((template) => template.toJSON()));
    const read = [
      ...text.matchAll(/"StackName":"Countersign-\w+-(\w+)"[^}]*?"OutputName":"(\w+)"/g),
    ];
    expect(read.length).toBeGreaterThan(20);
    for (const [, stack = '', output = ''] of read) {
      expect(Object.keys(templates[stack]?.toJSON()['Outputs'])).toContain(output);
    }
  });
});
