import { Badge, type BadgeProps, Spinner } from '@fluentui/react-components';
import type { Entitlement } from '../../api/entitlements.ts';
import { useWords } from '../../words/words.ts';
import { softwareWords } from './words.ts';

const COLORS: Readonly<Record<Entitlement['state'], BadgeProps['color']>> = {
  active: 'success',
  cancelling: 'warning',
  cancelled: 'subtle',
  expired: 'informative',
};

/** The state of an item in a word. */
export function StateBadge({ state }: { readonly state: Entitlement['state'] }) {
  const words = useWords(softwareWords);
  return (
    <Badge
      appearance="tint"
      color={COLORS[state] ?? 'informative'}
      icon={state === 'cancelling' ? <Spinner size="extra-tiny" /> : undefined}
    >
      {words[state]}
    </Badge>
  );
}
