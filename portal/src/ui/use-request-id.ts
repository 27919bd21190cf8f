import { useRef } from 'react';

/** Returns an id for each content of a command, the same while the command has not succeeded: a retry takes effect once (R23). */
export function useRequestId() {
  const ids = useRef(new Map<string, string>());
  return {
    of: (content: unknown): string => {
      const key = JSON.stringify(content);
      const id = ids.current.get(key) ?? crypto.randomUUID();
      ids.current.set(key, id);
      return id;
    },
    forget: () => ids.current.clear(),
  };
}
