import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** Lets the distributions of the account of a construct read. */
export function frontReads(action: string, resource: string, scope: Construct): PolicyStatement {
  const stack = Stack.of(scope);
  const distributions = stack.formatArn({
    ...{ service: 'cloudfront', region: '', resource: 'distribution', resourceName: '*' },
  });
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
    actions: [action],
    resources: [resource],
    conditions: {
      StringEquals: { 'aws:SourceAccount': stack.account },
      ArnLike: { 'aws:SourceArn': distributions },
    },
  });
}

/** Lets the access logs of the account's distributions be delivered. */
export function frontLogs(resource: string, scope: Construct): PolicyStatement {
  const stack = Stack.of(scope);
  const sources = stack.formatArn({
    ...{ service: 'logs', resource: 'delivery-source', resourceName: '*' },
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return new PolicyStatement({
    principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [resource],
    conditions: {
      StringEquals: {
        'aws:SourceAccount': stack.account,
        's3:x-amz-acl': 'bucket-owner-full-control',
      },
      ArnLike: { 'aws:SourceArn': sources },
    },
  });
}
