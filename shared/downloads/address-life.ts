/** Download managers come back to the URL of a small file, too, for the segments of a line that is slower still. */
const SHORTEST_SECONDS = 300;
/** Role sessions of functions last longer; a URL ends with the session that signed it. */
const LONGEST_SECONDS = 6 * 60 * 60;
/** A slow but honest line: 2 Mbit/s. Download managers come back to the URL for the next segment until they are done. */
const SLOW_BYTES_PER_SECOND = 256 * 1024;

/** The life of the URL of a file. A transfer that has begun continues beyond it. */
export const urlSeconds = (sizeBytes: number, longest = LONGEST_SECONDS): number =>
  Math.min(longest, Math.max(SHORTEST_SECONDS, Math.ceil(sizeBytes / SLOW_BYTES_PER_SECOND)));

/**
 * The number of times that the URL of a download was renewed: whenever half of its life is over. Whoever asks in between
 * gets the same URL, which has at least half of its life left.
 */
export const renewals = (now: Date, since: Date, seconds: number): number =>
  Math.max(0, Math.floor((now.getTime() - since.getTime()) / (seconds * 500)));
