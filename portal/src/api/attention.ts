import type { components } from '@countersign/client/api';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type Attention = components['schemas']['Attention'];

/** Everything that needs a hand: of a hundred customers at a time; reports, charges and actions stand in the first part. */
export const attentionQuery = () =>
  infiniteQueryOptions({
    queryKey: ['attention'],
    initialPageParam: '',
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/v1/attention', {
          params: { query: { ...(after !== '' && { after }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
