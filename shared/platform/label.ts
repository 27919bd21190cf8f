/** A text in the languages that people read here. */
export interface Label {
  readonly en: string;
  readonly ko: string;
}
