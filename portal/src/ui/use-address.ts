import { useSearchParams } from 'wouter';

/** The parameters of the address: filters that a reload and a copied address keep. An empty value leaves the address. */
export function useAddress() {
  const [parameters, setParameters] = useSearchParams();
  const set = (changes: Readonly<Record<string, string>>, replace = true) =>
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changes)) {
          value === '' ? next.delete(name) : next.set(name, value);
        }
        return next;
      },
      { replace },
    );
  return { read: (name: string): string => parameters.get(name) ?? '', set };
}
