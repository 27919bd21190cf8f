import * as z from 'zod/mini';
import type { AwsEnvironment } from '#shared/platform/aws/environment.ts';
import { signedRequest } from '#shared/platform/aws/signed-request.ts';

type Credentials = AwsEnvironment['credentials'];

/** The permission of one download: to read one object from one address. */
export interface DownloadSession {
  readonly bucketName: string;
  readonly storageKey: string;
  readonly downloadId: string;
  /** IPv4 or IPv6 address, as the gateway reports it. */
  readonly address: string;
}

export type DownloadSessions = (session: DownloadSession) => Promise<Credentials>;

/** The longest session of a role that another role assumes. It bounds the life of URLs in strict mode. */
export const SESSION_SECONDS = 3_600;

const partitionOf = (region: string): string => (region.startsWith('cn-') ? 'aws-cn' : 'aws');

const policyFor = (
  partition: string,
  { bucketName, storageKey, address }: DownloadSession,
): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: `arn:${partition}:s3:::${bucketName}/${storageKey}`,
        Condition: { IpAddress: { 'aws:SourceIp': address } },
      },
    ],
  });

const answer = z.object({
  AssumeRoleResponse: z.object({
    AssumeRoleResult: z.object({
      Credentials: z.object({
        AccessKeyId: z.string(),
        SecretAccessKey: z.string(),
        SessionToken: z.string(),
      }),
    }),
  }),
});

/**
 * Credentials that read one file from one address, by a session policy on the download role: one request to STS
 * per download. CloudTrail and the S3 access log name the download, which is the session's name. The protocol of
 * STS is AWS Query; it returns JSON to a client that accepts only JSON.
 */
export function downloadSessions(roleArn: string, aws: AwsEnvironment): DownloadSessions {
  const send = signedRequest('sts', aws.stsEndpoint, aws);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  };
  return async (session) => {
    const form = new URLSearchParams({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: session.downloadId,
      DurationSeconds: String(SESSION_SECONDS),
      Policy: policyFor(partitionOf(aws.region), session),
    });
    const { statusCode, body } = await send(headers, form.toString());
    if (statusCode !== 200) {
      throw new Error(`STS answered ${statusCode}.`);
    }
    const { Credentials } = answer.parse(JSON.parse(body)).AssumeRoleResponse.AssumeRoleResult;
    return {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      sessionToken: Credentials.SessionToken,
    };
  };
}
