import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Link as FluentLink,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Link } from 'wouter';
import type { Entitlement } from '../../api/entitlements.ts';
import type { CancellationLine } from '../../api/orders.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { Amounts } from './amounts.tsx';
import { cancelWords } from './words.ts';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalL, justifyItems: 'stretch' },
});

interface Props {
  readonly line: CancellationLine;
  readonly item: Entitlement;
  readonly onClose: () => void;
}

/** What a cancellation brought: the amounts, where they are booked, and a text for the customer. */
export function Receipt({ line, item, onClose }: Props) {
  const styles = useStyles();
  const words = useWords(cancelWords);
  const format = useFormat();
  const text = words.customerText(item.friendlyName, format.date(new Date()));
  return (
    <DialogBody>
      <DialogTitle>{words.doneTitle}</DialogTitle>
      <DialogContent className={styles.content}>
        <Text weight="semibold">{item.friendlyName}</Text>
        <Text role="status">{words.doneText}</Text>
        <Amounts line={line} purchasedAt={item.purchasedAt} />
        <Text>
          {words.invoice}{' '}
          <Link href="/invoices" asChild>
            <FluentLink inline>{words.toInvoice}</FluentLink>
          </Link>
        </Text>
      </DialogContent>
      <DialogActions fluid>
        <CopyButton text={text} label={words.copyText} />
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
