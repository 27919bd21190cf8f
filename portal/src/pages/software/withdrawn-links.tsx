import { makeStyles, tokens } from '@fluentui/react-components';
import type { Entitlement } from '../../api/entitlements.ts';
import { Failure } from '../../ui/failure.tsx';
import type { FileOption } from './choice.ts';
import { LinkBox } from './link-box.tsx';
import { useOpenLink, useWithdrawnLinks } from './use-access.ts';

const useStyles = makeStyles({
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
  },
});

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
  readonly files: readonly FileOption[];
}

/** Links that serve a withdrawn file: customers have them, and no choice of a file leads to them. */
export function WithdrawnLinks({ customerId, item, files }: Props) {
  const styles = useStyles();
  const { links, error, refetch } = useWithdrawnLinks(customerId, item, files);
  const opening = useOpenLink(customerId, undefined);
  if (error) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  return links.length === 0 ? null : (
    <div className={styles.boxes}>
      {links.map(({ link, entitlementId }) => (
        <LinkBox
          key={link.id}
          link={link}
          item={item}
          place={{ customerId, entitlementId, linkId: link.id }}
          opening={opening}
        />
      ))}
    </div>
  );
}
