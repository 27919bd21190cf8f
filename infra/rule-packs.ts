import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { ControlTowerRules } from './control-tower-rules.ts';

/** Rules of AWS Control Tower that do not fit this service, by their file, and why. All others hold. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'ct-apigateway-pr-5':
    'Reads no route that is open by design; AwsSolutions-APIG4 finds the same, and each open route says why.',
  'ct-cloudfront-pr-4':
    'A second origin would be a second API; the portal and the files have one bucket, in one region, as the API has.',
  'ct-cloudfront-pr-5':
    'A whole log has the tokens of links in its paths; the API logs its requests, and the log of files has chosen fields.',
  'ct-cloudfront-pr-6': 'A stage without a domain has the name and the certificate of CloudFront.',
  'ct-cloudfront-pr-7':
    'The certificate of CloudFront has no setting; with a domain it is SNI only.',
  'ct-cloudfront-pr-9':
    'The certificate of CloudFront has no setting; with a domain TLS 1.2 is the least.',
  'ct-cloudwatch-pr-1':
    'Alarms that turn back a deployment wake nobody; a test asserts that all others do.',
  'ct-cloudwatch-pr-2':
    'Logs carry addresses of visitors, which are kept as short as finding a fault needs; the audit is kept seven years.',
  'ct-cloudwatch-pr-3':
    'Log groups are encrypted by CloudWatch itself; they carry ids and outcomes, and a key of ours would be one more to lose.',
  'ct-kms-pr-3': 'No policy grants kms:CreateGrant to anybody but the owner of the account.',
  'ct-lambda-pr-2':
    'It does not read the Fn::Join that names the API; a test asserts that every permission names its source.',
  'ct-lambda-pr-3': 'There is nothing in a VPC that a function would have to reach.',
  'ct-s3-pr-2': 'The one bucket without a log is the one that takes the logs of the others.',
  'ct-s3-pr-4': 'Nothing in the service waits for events of a bucket.',
  'ct-s3-pr-9': 'The audit has a lock; uploads and logs are deleted when their time is over.',
  'ct-s3-pr-10':
    'Buckets are encrypted by S3; with KMS each of the customers downloads would ask for a key and pay for it.',
  'ct-s3-pr-11':
    'A file of the media never changes under its name; versions of logs would keep what is to go.',
  'ct-sqs-pr-1': 'The queues are dead-letter queues themselves.',
};

/** Public rule packs that every stage has to pass when it is synthesized. */
export function addRulePacks(app: App): void {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new ServerlessChecks(app),
    new ControlTowerRules(Object.keys(LEFT_OUT)),
  );
}
