import { Select } from '@fluentui/react-components';
import { type Option, SelectOptions } from './select-options.tsx';
import { useAddress } from './use-address.ts';

interface Props {
  /** The parameter of the address that keeps the choice. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** The text of the empty option; without it there is none. */
  readonly empty?: string;
  /** The choice, where the address alone does not say it. */
  readonly value?: string;
  readonly className?: string;
}

/** A choice that the address keeps. */
export function SelectFilter({ name, label, options, empty, value, className }: Props) {
  const { read, set } = useAddress();
  return (
    <Select
      {...(className && { className })}
      aria-label={label}
      value={value ?? read(name)}
      onChange={(_, { value: chosen }) => set({ [name]: chosen })}
    >
      <SelectOptions options={options} empty={empty} />
    </Select>
  );
}
