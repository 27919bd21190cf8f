import { QueryClient } from '@tanstack/react-query';

/** The client repeats what may succeed later by itself; a query that failed is final until a person asks again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
