/**
 * Text that is typed and not saved survives a reload and a new sign-in. It is in the browser's storage only while the
 * page is away: a form may have product keys in it.
 */
const KEPT = 'countersign.typed';
/** The draft of a report, which stays while the person visits other pages. */
export const REPORT = 'countersign.report';
const LONGEST_MILLISECONDS = 30 * 60_000;

interface Kept {
  readonly value: unknown;
  readonly at: number;
}

/** Forms on the page, by their place. A form answers undefined while it is as it was read. */
const open = new Map<string, Set<() => unknown>>();
/** Text of forms that were on the page before it was loaded, until they are there again. */
const waiting = new Map<string, Kept>();
let isForgotten = false;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number';

/** Takes what was kept out of the storage. */
function takeIn(): void {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    for (const [place, each] of Object.entries(kept ?? {})) {
      if (isKept(each) && Date.now() - each.at < LONGEST_MILLISECONDS) {
        waiting.set(place, each);
      }
    }
  } catch {
    // What cannot be read is nothing that was typed.
  }
  sessionStorage.removeItem(KEPT);
}

/** Holds the text of the forms that are on the page, in memory: the page stops working, and takes its forms away. */
export function holdTyped(): void {
  for (const [place, forms] of open) {
    const value = [...forms].map((read) => read()).find((each) => each !== undefined);
    if (value !== undefined) {
      waiting.set(place, { value, at: Date.now() });
    }
  }
}

function putAway(): void {
  holdTyped();
  if (waiting.size > 0 && !isForgotten) {
    sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(waiting)));
  }
}

takeIn();
addEventListener('pagehide', putAway);
// A page that the browser brings back as it was still has its forms.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) {
    sessionStorage.removeItem(KEPT);
    waiting.clear();
  }
});

/** Text that was typed into the form of this place before the page was loaded; once. */
export function takeKept(place: string): unknown {
  const kept = waiting.get(place);
  waiting.delete(place);
  return kept?.value;
}

/** Keeps the text of a form as long as it is on the page. Returns a function that ends it. */
export function keepOpen(place: string, read: () => unknown): () => void {
  const forms = open.get(place) ?? new Set();
  open.set(place, forms.add(read));
  return () => {
    forms.delete(read);
  };
}

/** Forgets everything that was typed: the person leaves. */
export function forgetTyped(): void {
  isForgotten = true;
  waiting.clear();
  sessionStorage.removeItem(REPORT);
}
