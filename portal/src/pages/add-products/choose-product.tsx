import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type Offer, offersQuery, productsQuery, type Wanted } from '../../api/catalog.ts';
import { BUYERS } from '../../auth/roles.ts';
import { Failure } from '../../ui/failure.tsx';
import { SelectField, TextField } from '../../ui/form-fields.tsx';
import { GUID, plainGuid } from '../../ui/guid.ts';
import { RoleButton } from '../../ui/role-button.tsx';
import { useKeptForm } from '../../ui/use-kept.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { addProductsWords } from './words.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '560px',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  actions: { display: 'flex' },
});

export interface ProductDraft {
  readonly productId: string;
  readonly offer: string;
  readonly quantity: string;
  readonly subscriptionId: string;
}

const idOf = ({ catalogItemId, duration }: Offer): string => `${catalogItemId} ${duration}`;

function usePriceText() {
  const words = useWords(addProductsWords);
  const format = useFormat();
  return ({ price, taxIncluded }: Offer) =>
    `${words.price(format.money(price))} (${taxIncluded ? words.tax : words.noTax})`;
}

interface Props {
  readonly customerId: string;
  readonly draft: ProductDraft;
  readonly isPending: boolean;
  readonly onReview: (wanted: Wanted, draft: ProductDraft) => void;
}

function useProductForm({ customerId, draft }: Props) {
  const { form } = useKeptForm<ProductDraft>({ keptAs: 'product', defaultValues: draft });
  const products = useQuery(productsQuery(customerId));
  const productId = form.watch('productId');
  const offers = useQuery({ ...offersQuery(customerId, productId), enabled: productId !== '' });
  const offer = offers.data?.find((each) => idOf(each) === form.watch('offer'));
  return { form, products, offers, offer };
}
type ProductForm = ReturnType<typeof useProductForm>;

function OfferFields({ form, offers, offer }: ProductForm) {
  const words = useWords(addProductsWords);
  const format = useFormat();
  const priceOf = usePriceText();
  const holds = (text: string) =>
    (Number.isInteger(Number(text)) &&
      Number(text) >= (offer?.minimum ?? 1) &&
      Number(text) <= (offer?.maximum ?? 1)) ||
    words.missing.quantity;
  return (
    <>
      <SelectField
        form={form}
        name="offer"
        label={words.edition}
        rules={{ required: words.missing.offer }}
        empty={words.choose}
        disabled={!offers.data}
        options={(offers.data ?? []).map((each) => ({
          value: idOf(each),
          name: `${each.title} · ${words.terms[each.duration]}`,
        }))}
      />
      {offer && <Text>{priceOf(offer)}</Text>}
      <TextField
        form={form}
        name="quantity"
        label={words.quantity}
        rules={{ validate: holds }}
        hint={offer && words.bounds(format.number(offer.minimum), format.number(offer.maximum))}
        inputMode="numeric"
      />
      {offer?.needsSubscription && (
        <TextField
          form={form}
          name="subscriptionId"
          label={words.subscription}
          rules={{
            required: words.missing.subscription,
            pattern: { value: GUID, message: words.missing.subscription },
          }}
        />
      )}
    </>
  );
}

/** The choice of a product, of an edition with its term, and of a quantity. */
export function ChooseProduct(props: Props) {
  const styles = useStyles();
  const words = useWords(addProductsWords);
  const product = useProductForm(props);
  const { form, products, offers, offer } = product;
  const error = products.error ?? offers.error;
  const review = (draft: ProductDraft) => {
    if (offer) {
      const { quantity, subscriptionId } = draft;
      props.onReview(
        { offer, quantity: Number(quantity), subscriptionId: plainGuid(subscriptionId) },
        draft,
      );
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={form.handleSubmit(review)}>
      {error && <Failure error={error} />}
      <SelectField
        form={form}
        name="productId"
        label={words.product}
        rules={{
          required: words.missing.product,
          onChange: () => form.setValue('offer', ''),
        }}
        empty={words.choose}
        options={(products.data ?? []).map(({ id, title }) => ({ value: id, name: title }))}
      />
      <OfferFields {...product} />
      <div className={styles.actions}>
        <RoleButton
          roles={BUYERS}
          type="submit"
          appearance="primary"
          blocked={props.isPending ? words.review : undefined}
        >
          {words.review}
        </RoleButton>
      </div>
    </form>
  );
}
