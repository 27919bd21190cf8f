import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

const QUARTER_HOUR = 15 * 60_000;

/** The caller with the partner, its brand, and what each role may do. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    staleTime: QUARTER_HOUR,
    queryFn: () => bodyOf(api.GET('/v1/me')),
  });
