import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { Entitlement } from '../../api/entitlements.ts';
import { ADMINS, BUYERS } from '../../auth/roles.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { RoleButton } from '../../ui/role-button.tsx';
import { useDialog } from '../../ui/use-dialog.ts';
import { useWords } from '../../words/words.ts';
import { CancelDialog } from '../cancel/cancel-dialog.tsx';
import { detailsWords } from './details-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  order: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    color: tokens.colorNeutralForeground2,
  },
});

/** Every role files problem reports. */
const REPORTERS = ['admin_agent', 'sales_agent', 'helpdesk_agent'] as const;

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
}

/** The actions on the purchase of an item. */
export function ItemActions({ customerId, item }: Props) {
  const styles = useStyles();
  const words = useWords(detailsWords);
  const [, navigate] = useLocation();
  const cancel = useDialog('cancel');
  const { id: orderId, lineItemId } = item.referenceOrder;
  return (
    <div className={styles.row}>
      <span className={styles.order}>
        <Text size={200}>
          {words.order} {orderId}
        </Text>
        <CopyButton
          size="small"
          appearance="subtle"
          text={orderId}
          label=""
          aria-label={words.copyOrder}
        />
      </span>
      {item.state === 'expired' && (
        <RoleButton
          roles={BUYERS}
          appearance="primary"
          onClick={() => navigate(`/customers/${customerId}/add-products?renew=${orderId}`)}
        >
          {words.renew}
        </RoleButton>
      )}
      <RoleButton
        roles={REPORTERS}
        onClick={() =>
          navigate(`/reports/new?customer=${customerId}&order=${orderId}&line=${lineItemId}`)
        }
      >
        {words.report}
      </RoleButton>
      {item.state === 'active' && (
        <RoleButton roles={ADMINS} onClick={cancel.open}>
          {words.cancel}
        </RoleButton>
      )}
      {cancel.isOpen && <CancelDialog customerId={customerId} item={item} onClose={cancel.close} />}
    </div>
  );
}
