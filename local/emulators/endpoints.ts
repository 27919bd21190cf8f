import { PSEUDO_PARAMETERS } from '../assembly/attributes.ts';

export const REGION = PSEUDO_PARAMETERS['AWS::Region'];

/** The one key pair that the S3 server knows. */
export const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;
