import { Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';

/**
 * Addresses of pages are served by one document: those of files are below /assets/, or one name with an ending.
 * The reference of the API is a document of its own. A response of 404 of the whole distribution would do the same to the API's.
 */
export const PAGES = `function handler(event) {
  var request = event.request;
  if (!/^\\/assets\\/|^\\/[^/]+\\.[a-z0-9]+$/.test(request.uri)) {
    request.uri = request.uri === '/docs' ? '/docs.html' : '/index.html';
  }
  return request;
}`;

/** Findings of the rule packs on the distribution, and why they are as they are. */
export function acknowledge(distribution: Distribution): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason: 'The stack of a bucket lets the distributions of the account read it.',
    },
    { id: 'AwsSolutions-CFR1', reason: 'Customers download from wherever they are.' },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'A web ACL is a choice of the stage (front.webAclArn); the API limits its callers by itself.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'A whole log would carry the tokens of links in its paths. The API logs its requests without them, and the log of files has chosen fields only.',
    },
    {
      id: 'AwsSolutions-CFR4',
      reason: 'A name of AWS comes with a certificate of AWS; with a domain TLS 1.2 is the least.',
    },
  );
}
