const MOST = 1_000;

/** The links that an instance of the click saw at their end, of late. A link on a forum is clicked on long after that. */
export class SeenEnds {
  readonly #tokenHashes = new Set<string>();

  has(tokenHash: string): boolean {
    return this.#tokenHashes.has(tokenHash);
  }

  /** The oldest one goes for a new one: memory stays bounded whatever is clicked on. */
  add(tokenHash: string): void {
    const [oldest] = this.#tokenHashes;
    if (oldest !== undefined && this.#tokenHashes.size >= MOST) {
      this.#tokenHashes.delete(oldest);
    }
    this.#tokenHashes.add(tokenHash);
  }

  forget(tokenHash: string): void {
    this.#tokenHashes.delete(tokenHash);
  }
}
