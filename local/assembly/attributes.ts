import * as z from 'zod';
import type { TemplateResource } from './assembly.ts';

/** Pseudo parameters of a deployment to nowhere. */
export const PSEUDO_PARAMETERS = {
  'AWS::AccountId': '000000000000',
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
  'AWS::URLSuffix': 'amazonaws.com',
} as const;

/** The name that a distribution has here. Addresses under it lead to the run's own port. */
export const FRONT_HOST = 'front.cloudfront.net';

const { 'AWS::AccountId': ACCOUNT, 'AWS::Region': REGION } = PSEUDO_PARAMETERS;

/** Name of a resource. It is the same in every run, so that data of an earlier run is found. */
export const physicalName = ({ stack, logicalId }: TemplateResource): string =>
  `${stack}-${logicalId}`;

const aliasProperties = z.object({ FunctionName: z.object({ Ref: z.string() }), Name: z.string() });

/** Path of an alias: its function's name, then its own. */
function aliasPath(resource: TemplateResource): string {
  const { FunctionName, Name } = aliasProperties.parse(resource.properties);
  return `function:${physicalName({ ...resource, logicalId: FunctionName.Ref })}:${Name}`;
}

export const bucketName = (resource: TemplateResource): string =>
  physicalName(resource).toLowerCase().slice(0, 63);

/** Returns the value of CloudFormation's Ref and Fn::GetAtt for a resource. Values that the stacks do not need are not listed. */
export function attributeOf(
  resource: TemplateResource,
  attribute: string,
  publicUrl: string,
): string | undefined {
  const name = physicalName(resource);
  const arn = (service: string, path: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${path}`;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'AWS::DynamoDB::GlobalTable': {
      Ref: name,
      Arn: arn('dynamodb', `table/${name}`),
      StreamArn: arn('dynamodb', `table/${name}/stream/local`),
    },
    'AWS::S3::Bucket': { Ref: bucketName(resource), Arn: `arn:aws:s3:::${bucketName(resource)}` },
    'AWS::KMS::Key': { Ref: name, Arn: arn('kms', `key/${name}`) },
    'AWS::Logs::LogGroup': { Ref: name, Arn: arn('logs', `log-group:${name}:*`) },
    'AWS::SecretsManager::Secret': { Ref: arn('secretsmanager', `secret:${name}`) },
    'AWS::Lambda::Function': { Ref: name, Arn: arn('lambda', `function:${name}`) },
    'AWS::Lambda::Version': { Version: '1' },
    ...(resource.type === 'AWS::Lambda::Alias' && {
      'AWS::Lambda::Alias': { Ref: arn('lambda', aliasPath(resource)) },
    }),
    'AWS::SQS::Queue': { Arn: arn('sqs', name), QueueName: name },
    'AWS::ApiGatewayV2::Api': { Ref: 'localapi', ApiEndpoint: publicUrl },
    'AWS::ApiGatewayV2::Integration': { Ref: name },
    'AWS::ApiGatewayV2::Authorizer': { Ref: name },
    'AWS::Cognito::UserPool': {
      Ref: `${REGION}_${resource.logicalId}`,
      Arn: arn('cognito-idp', `userpool/${REGION}_${resource.logicalId}`),
    },
    'AWS::ApiGatewayV2::DomainName': { Ref: name, RegionalDomainName: `${name}.execute-api` },
    'AWS::CloudFront::Distribution': { Ref: name, Id: name, DomainName: FRONT_HOST },
    'AWS::CloudFront::Function': { Ref: name, FunctionARN: name },
    'AWS::CloudFront::KeyGroup': { Ref: name, Id: name },
    'AWS::CloudFront::OriginAccessControl': { Id: name },
    'AWS::CloudFront::OriginRequestPolicy': { Ref: name, Id: name },
    'AWS::CloudFront::PublicKey': { Ref: name, Id: name },
    'AWS::CloudFront::ResponseHeadersPolicy': { Ref: name, Id: name },
    'AWS::Logs::DeliveryDestination': { Arn: arn('logs', `delivery-destination:${name}`) },
    'AWS::Cognito::UserPoolDomain': { Ref: name },
    'AWS::Cognito::UserPoolClient': { Ref: name },
    'AWS::IAM::Role': { Ref: name, Arn: `arn:aws:iam::${ACCOUNT}:role/${name}` },
  };
  return known[resource.type]?.[attribute];
}
