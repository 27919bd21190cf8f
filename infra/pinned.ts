import { CfnResource, type Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

const childAt = (stack: Stack, path: string): IConstruct =>
  path.split('/').reduce((construct: IConstruct, id) => construct.node.findChild(id), stack);

/**
 * Fixes the logical ids of resources that must never be replaced: a table, a bucket or an API under another id is
 * another, empty one. With its id fixed, a construct can be moved within its stack.
 * @param ids the logical id of each, by the path of its construct in the stack
 */
export function pin(stack: Stack, ids: Readonly<Record<string, string>>): void {
  for (const [path, id] of Object.entries(ids)) {
    const resource = childAt(stack, path).node.defaultChild;
    if (!CfnResource.isCfnResource(resource)) {
      throw new TypeError(`${path} of ${stack.stackName} has no resource to pin.`);
    }
    resource.overrideLogicalId(id);
  }
}
