export interface Option {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly options: readonly Option[];
  /** The text of the empty option; without it there is none. */
  readonly empty?: string | undefined;
}

/** The options of a select. */
export function SelectOptions({ options, empty }: Props) {
  return (
    <>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </>
  );
}
