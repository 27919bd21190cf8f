import * as z from 'zod/mini';

const variables = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.optional(z.string()),
  AWS_ENDPOINT_URL_DYNAMODB: z.optional(z.string()),
  AWS_ENDPOINT_URL_S3: z.optional(z.string()),
  AWS_ENDPOINT_URL_STS: z.optional(z.string()),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.optional(z.string()),
});

/** Region, credentials and endpoints of a function, from the variables of Lambda and the SDK. */
export interface AwsEnvironment {
  readonly region: string;
  /** The domain of AWS's own hosts in the region. */
  readonly domain: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  readonly dynamodbEndpoint: string;
  /** Set only if an endpoint other than S3's own is configured. */
  readonly s3Endpoint: string | undefined;
  readonly stsEndpoint: string;
  readonly secretsEndpoint: string;
}

const domainOf = (region: string): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';

export function readAwsEnvironment(environment: Readonly<Record<string, unknown>>): AwsEnvironment {
  const given = variables.parse(environment);
  const { AWS_REGION: region } = given;
  return {
    region,
    domain: domainOf(region),
    credentials: {
      accessKeyId: given.AWS_ACCESS_KEY_ID,
      secretAccessKey: given.AWS_SECRET_ACCESS_KEY,
      ...(given.AWS_SESSION_TOKEN !== undefined && { sessionToken: given.AWS_SESSION_TOKEN }),
    },
    dynamodbEndpoint:
      given.AWS_ENDPOINT_URL_DYNAMODB ?? `https://dynamodb.${region}.${domainOf(region)}`,
    s3Endpoint: given.AWS_ENDPOINT_URL_S3,
    stsEndpoint: given.AWS_ENDPOINT_URL_STS ?? `https://sts.${region}.${domainOf(region)}`,
    secretsEndpoint:
      given.AWS_ENDPOINT_URL_SECRETS_MANAGER ??
      `https://secretsmanager.${region}.${domainOf(region)}`,
  };
}
