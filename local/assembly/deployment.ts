import * as z from 'zod';
import type { Assembly, TemplateResource } from './assembly.ts';
import { bucketName, physicalName } from './attributes.ts';
import type { Resolve } from './resolve.ts';

/** A resource with the properties that it has in this run. */
export interface Deployed<Properties> {
  readonly name: string;
  readonly arn: string;
  readonly properties: Properties;
  readonly resource: TemplateResource;
}

/** All resources of a type, with their properties resolved and checked. Properties that are not in the schema are left out. */
export function deployed<Schema extends z.ZodType>(
  { resources }: Assembly,
  resolve: Resolve,
  type: string,
  schema: Schema,
): readonly Deployed<z.output<Schema>>[] {
  return resources
    .filter((resource) => resource.type === type)
    .map((resource) => {
      const { stack, logicalId } = resource;
      const wanted =
        schema instanceof z.ZodObject
          ? Object.fromEntries(
              Object.keys(schema.shape).map((name) => [name, resource.properties[name]]),
            )
          : resource.properties;
      return {
        name: type === 'AWS::S3::Bucket' ? bucketName(resource) : physicalName(resource),
        arn: arnOf(resolve, type, stack, logicalId),
        properties: schema.parse(resolve(wanted, stack)),
        resource,
      };
    });
}

/** ARN of a resource: its Ref for types whose Ref is an ARN, else its Arn, where it has one. */
function arnOf(resolve: Resolve, type: string, stack: string, logicalId: string): string {
  if (KNOWN_BY_REF.has(type)) {
    return String(resolve({ Ref: logicalId }, stack));
  }
  return WITH_ARN.has(type) ? String(resolve({ 'Fn::GetAtt': [logicalId, 'Arn'] }, stack)) : '';
}

const KNOWN_BY_REF = new Set(['AWS::Lambda::Alias', 'AWS::SecretsManager::Secret']);

const WITH_ARN = new Set([
  'AWS::DynamoDB::GlobalTable',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::SQS::Queue',
]);
