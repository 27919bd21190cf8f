import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Cart, Wanted } from '../../api/catalog.ts';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { addProductsWords } from './words.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL, maxWidth: '560px', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalL },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

interface Props {
  readonly wanted: Wanted;
  readonly cart: Cart;
  readonly hasChanged: boolean;
  readonly isPending: boolean;
  readonly onBuy: () => void;
  readonly onChange: () => void;
}

/** The items to be bought, at the price that the cart holds. */
export function Review({ wanted, cart, hasChanged, isPending, onBuy, onChange }: Props) {
  const styles = useStyles();
  const words = useWords(addProductsWords);
  const format = useFormat();
  const { offer, quantity } = wanted;
  const [line] = cart.lineItems;
  const currency = line?.currencyCode ?? offer.price.currency;
  const total = line?.pricing?.extendedPrice ?? offer.price.amount * quantity;
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.reviewTitle}
      </Subtitle2>
      {hasChanged && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.changed}</MessageBarBody>
        </MessageBar>
      )}
      <Text>
        {offer.title} · {words.terms[offer.duration]} × {format.number(quantity)}
      </Text>
      <div className={styles.line}>
        <Text weight="semibold">
          {words.total} ({offer.taxIncluded ? words.tax : words.noTax})
        </Text>
        <Text weight="semibold">{format.money({ amount: total, currency })}</Text>
      </div>
      <Text size={200}>{words.cancelNote}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={onBuy}>
          {isPending ? words.buying : words.buy}
        </Button>
        <Button onClick={onChange}>{words.change}</Button>
      </div>
    </Card>
  );
}
