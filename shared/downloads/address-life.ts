/** Clients follow a redirect within this time, however small the file is. */
const SHORTEST_SECONDS = 60;
/** Role sessions of functions last longer; a URL ends with the session that signed it. */
const LONGEST_SECONDS = 6 * 60 * 60;
/** A slow but honest line: 2 Mbit/s. Download managers come back to the URL for the next segment until they are done. */
const SLOW_BYTES_PER_SECOND = 256 * 1024;

/** The life of the URL of a file. A transfer that has begun continues beyond it. */
export const urlSeconds = (sizeBytes: number, longest = LONGEST_SECONDS): number =>
  Math.min(longest, Math.max(SHORTEST_SECONDS, Math.ceil(sizeBytes / SLOW_BYTES_PER_SECOND)));
