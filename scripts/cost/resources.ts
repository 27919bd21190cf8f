import type { PriceId } from './prices.ts';
import type { TemplateResource } from './template.ts';

/** By what each type of resource is billed; a sentence for those that cost nothing. */
const BILLED_BY: Readonly<Record<string, readonly PriceId[] | string>> = {
  'AWS::ApiGatewayV2::Api': ['apiRequest', 'answerGb'],
  'AWS::ApiGatewayV2::Authorizer': 'asks a function, which is billed by itself',
  'AWS::ApiGatewayV2::Integration': 'is in the price of a request',
  'AWS::ApiGatewayV2::Route': 'is in the price of a request',
  'AWS::ApiGatewayV2::Stage': ['accessLogGb'],
  'AWS::Budgets::Budget': 'budgets without actions cost nothing',
  'AWS::CloudFront::Distribution': ['frontRequest', 'frontGb'],
  'AWS::CloudFront::Function': ['edgeFunction'],
  'AWS::CloudFront::OriginAccessControl': 'is a setting of a distribution',
  'AWS::CloudFront::ResponseHeadersPolicy': 'is a setting of a distribution',
  'AWS::CloudWatch::Alarm': ['alarmMetric'],
  'AWS::CloudWatch::Dashboard': ['dashboard'],
  'AWS::Cognito::UserPool': ['activeUser'],
  'AWS::Cognito::UserPoolClient': ['clientToken'],
  'AWS::Cognito::UserPoolGroup': 'is a setting of a user pool',
  'AWS::Cognito::UserPoolDomain': 'a prefix domain costs nothing',
  'AWS::Cognito::UserPoolResourceServer': 'its tokens are priced with their client',
  'AWS::CodeDeploy::Application': 'deployments to Lambda cost nothing',
  'AWS::CodeDeploy::DeploymentGroup': 'deployments to Lambda cost nothing',
  'AWS::DynamoDB::GlobalTable': ['readUnit', 'writeUnit', 'tableGbMonth', 'backupGbMonth'],
  'AWS::IAM::Policy': 'IAM costs nothing',
  'AWS::IAM::Role': 'IAM costs nothing',
  'AWS::KMS::Key': ['kmsKey', 'kmsRequest'],
  'AWS::Lambda::Alias': 'is a name of a version',
  'AWS::Lambda::EventInvokeConfig': 'is a setting of a function',
  // Reads of a table's stream by Lambda are free.
  'AWS::Lambda::EventSourceMapping': ['lambdaRequest'],
  'AWS::Lambda::Function': ['lambdaRequest', 'lambdaGbSecond', 'trace'],
  'AWS::Lambda::Permission': 'is a setting of a function',
  'AWS::Lambda::Version': 'its code is stored without charge, up to 75 GB',
  'AWS::Logs::LogGroup': ['logGb', 'logGbMonth'],
  'AWS::Logs::MetricFilter': ['customMetric'],
  'AWS::S3::Bucket': ['s3Put', 's3Get', 's3GbMonth', 'fileGb'],
  'AWS::S3::BucketPolicy': 'is a setting of a bucket',
  'AWS::SNS::Subscription': ['alarmMail'],
  'AWS::SNS::Topic': ['alarmMail'],
  'AWS::SNS::TopicPolicy': 'is a setting of a topic',
  'AWS::SQS::Queue': ['queueRequest'],
  'AWS::SQS::QueuePolicy': 'is a setting of a queue',
  'AWS::Scheduler::Schedule': ['schedule'],
  'AWS::SecretsManager::Secret': ['secret', 'secretRequest'],
};

/** The price lines of a type; none for one that costs nothing. */
export function linesOf(type: string): readonly PriceId[] {
  const billed = BILLED_BY[type];
  if (billed === undefined) {
    throw new Error(
      `Nobody has said what ${type} costs. Give it its price lines, or the reason why there are none, in scripts/cost/resources.ts.`,
    );
  }
  return typeof billed === 'string' ? [] : billed;
}

/** Resources by their types. Throws for a type that is not known here. */
export function billedResources(
  resources: readonly TemplateResource[],
): ReadonlyMap<string, readonly TemplateResource[]> {
  const by = Map.groupBy(resources, ({ Type }) => Type);
  for (const type of by.keys()) {
    linesOf(type);
  }
  return by;
}
