import { useSearchParams } from 'wouter';

/** A dialog that the address names, so that Back closes it and a reload shows it again. */
export function useDialog(name: string) {
  const [parameters, setParameters] = useSearchParams();
  const set = (isOpen: boolean) =>
    setParameters((now) => {
      const next = new URLSearchParams(now);
      if (isOpen) {
        next.set('dialog', name);
      } else {
        next.delete('dialog');
      }
      return next;
    });
  return {
    isOpen: parameters.get('dialog') === name,
    open: () => set(true),
    close: () => set(false),
  };
}
