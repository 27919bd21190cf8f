import { useEffect, useState } from 'react';

const MILLISECONDS = 250;

/** A value once it has not changed for a moment: what is typed is asked for when the person pauses. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
