import type { Forward, ForwardedAnswer, ForwardedRequest } from '../iam/proxy/forward.ts';
import type { Session } from '../iam/sessions.ts';
import { delayed, type Fault, type Faults } from './faults.ts';

/** Breaks the connection: the sender of the request gets no answer. */
export class Broken extends Error {}

export interface Interference {
  readonly faults: Faults;
  /** The folder of the function that a session is of; none for a session that a function opened. */
  readonly folderOf: (session: Session) => string | undefined;
  /** Ends the function that a session is of, in the middle of what it does. */
  readonly kill: (session: Session) => Promise<void>;
}

export interface Call {
  readonly caller: Session;
  readonly sent: ForwardedRequest;
  readonly forward: Forward;
  /** The service's own way to say that it has no room. */
  readonly throttled: () => ForwardedAnswer;
}

async function suffer(fault: Fault, call: Call, { kill }: Interference): Promise<ForwardedAnswer> {
  const { caller, sent, forward, throttled } = call;
  switch (fault.kind) {
    case 'delay':
      await delayed(fault);
      return forward(sent);
    case 'throttle':
      return throttled();
    case 'drop':
      throw new Broken();
    case 'lose':
      await forward(sent);
      throw new Broken();
    case 'duplicate':
      await forward(sent);
      return forward(sent);
    case 'kill':
      await forward(sent);
      await kill(caller);
      throw new Broken();
  }
}

/** Forwards a request to its emulator, with the fault that the plan gives it. */
export async function interfere(call: Call, interference: Interference): Promise<ForwardedAnswer> {
  const fault = interference.faults.next(interference.folderOf(call.caller));
  return fault ? suffer(fault, call, interference) : call.forward(call.sent);
}
