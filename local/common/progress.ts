/** Reports the steps of the start-up, with the seconds since it began. */
export function progressFrom(write: (line: string) => void): (what: string) => void {
  const start = performance.now();
  return (what) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
    write(`${seconds} s  ${what}`);
  };
}
