/** Carries the secret that proves a front, such as CloudFront, is trusted. */
export const FRONT_HEADER = 'x-countersign-front';
