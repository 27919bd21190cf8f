import { spawn } from 'node:child_process';

/** Runs a command group of `countersign` as a person does; returns its exit code and output. */
export function runTool(
  tool: string,
  args: readonly string[],
  environment: Record<string, string> = {},
) {
  const child = spawn(process.execPath, ['cli/countersign.ts', tool, ...args], {
    env: { ...process.env, ...environment },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
  /** Waits until it has said so. */
  const says = (part: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (output.includes(part)) {
          child.stdout.off('data', look);
          resolve();
        }
      };
      child.stdout.on('data', look);
    });
  return { child, ended, says };
}
