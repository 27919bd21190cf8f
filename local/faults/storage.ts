import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from '../iam/sessions.ts';
import { delayed, type Fault } from './faults.ts';
import type { Interference } from './interfere.ts';

/** A request to storage. Its bodies may be large, so it is not held: it is served, or not, where it comes in. */
export interface StorageCall {
  /** The function that sent it; nobody for a visitor's, which nothing happens to. */
  readonly caller: Session | undefined;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
}

const SLOW_DOWN =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>';

function slowDown({ request, response }: StorageCall): void {
  // The rest of the body is read, so that the answer reaches a client that is still sending.
  request.resume();
  response.writeHead(503, { 'Content-Type': 'application/xml' });
  response.end(SLOW_DOWN);
}

/** Lets a request be done, and its answer go nowhere. */
function withoutAnswer({ request, response, serve }: StorageCall): Promise<void> {
  return new Promise((resolve) => {
    response.flushHeaders = () => undefined;
    response.write = () => true;
    response.end = () => {
      resolve();
      return response.destroy();
    };
    serve(request, response);
  });
}

async function suffer(
  fault: Fault,
  caller: Session,
  call: StorageCall,
  { kill }: Interference,
): Promise<void> {
  switch (fault.kind) {
    case 'delay':
      await delayed(fault);
      call.serve(call.request, call.response);
      return;
    case 'throttle':
      slowDown(call);
      return;
    case 'drop':
      call.request.destroy();
      return;
    case 'lose':
    case 'duplicate':
      await withoutAnswer(call);
      return;
    case 'kill':
      await withoutAnswer(call);
      await kill(caller);
      return;
  }
}

/** Serves a request to storage, with the fault that is its turn if a function sent it. */
export async function interfereWithStorage(
  call: StorageCall,
  interference: Interference,
): Promise<void> {
  const { caller, request, response, serve } = call;
  const fault = caller && interference.faults.next(interference.folderOf(caller));
  if (caller && fault) {
    await suffer(fault, caller, call, interference);
  } else {
    serve(request, response);
  }
}
