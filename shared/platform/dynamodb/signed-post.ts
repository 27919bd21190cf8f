import type { AwsEnvironment } from '../aws/environment.ts';
import { type Answer, signedRequest, type TimeLimits } from '../aws/signed-request.ts';

/** Sends one operation to DynamoDB. The response body is JSON of its protocol. Throws if no response arrives. */
export type Post = (operation: 'GetItem' | 'UpdateItem', body: string) => Promise<Answer>;

/** DynamoDB's JSON protocol. */
export function signedPost(aws: AwsEnvironment, limits?: TimeLimits): Post {
  const send = signedRequest('dynamodb', aws.dynamodbEndpoint, aws, limits);
  return (operation, body) =>
    send(
      {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body,
    );
}
