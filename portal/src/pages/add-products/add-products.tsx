import { Button, Text } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { buyCart, makeCart, type Wanted } from '../../api/catalog.ts';
import { customerQuery } from '../../api/customers.ts';
import { hasCode } from '../../api/errors.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { useWords } from '../../words/words.ts';
import { ChooseProduct, type ProductDraft } from './choose-product.tsx';
import { Review } from './review.tsx';
import { addProductsWords } from './words.ts';

const EMPTY: ProductDraft = { productId: '', offer: '', quantity: '1', subscriptionId: '' };
const PRICE_CHANGED = 990140;

/** Makes a cart of what is wanted, and buys it. Each cart has a request id of its own, which its repetitions keep (R23). */
function useBuying(customerId: string) {
  const queries = useQueryClient();
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const cart = useMutation({
    mutationFn: (wanted: Wanted) => makeCart(customerId, wanted, crypto.randomUUID()),
    onSuccess: () => setRequestId(crypto.randomUUID()),
  });
  const buying = useMutation({
    mutationFn: (cartId: string) => buyCart(customerId, cartId, requestId),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customers', customerId] }),
  });
  return { cart, buying };
}

function Done({ customerId }: { readonly customerId: string }) {
  const words = useWords(addProductsWords);
  const [, navigate] = useLocation();
  return (
    <Empty title={words.done} text={words.doneText}>
      <Button appearance="primary" onClick={() => navigate(`/customers/${customerId}/software`)}>
        {words.toSoftware}
      </Button>
    </Empty>
  );
}

function Steps({ customerId }: { readonly customerId: string }) {
  const words = useWords(addProductsWords);
  const { cart, buying } = useBuying(customerId);
  const [draft, setDraft] = useState(EMPTY);
  const wanted = cart.variables;
  // The form is not on the page while its choice is reviewed.
  useKept('product ', () => (cart.data && !buying.data ? draft : undefined));
  const hasChanged = hasCode(buying.error, PRICE_CHANGED);
  const [orderError] = buying.data?.orderErrors ?? [];
  if (buying.data && !orderError) {
    return <Done customerId={customerId} />;
  }
  const buy = (cartId: string) =>
    buying.mutate(cartId, {
      onError: (error) => hasCode(error, PRICE_CHANGED) && wanted && cart.mutate(wanted),
    });
  const error = cart.error ?? (hasChanged ? null : buying.error);
  return (
    <>
      {error && <Failure error={error} title={words.failed} />}
      {orderError && (
        <Text role="alert">
          {words.failed}: {orderError.description}
        </Text>
      )}
      {cart.data && wanted ? (
        <Review
          wanted={wanted}
          cart={cart.data}
          hasChanged={hasChanged}
          isPending={buying.isPending}
          onBuy={() => buy(cart.data.id)}
          onChange={() => cart.reset()}
        />
      ) : (
        <ChooseProduct
          customerId={customerId}
          draft={draft}
          isPending={cart.isPending}
          onReview={(chosen, typed) => {
            setDraft(typed);
            cart.mutate(chosen);
          }}
        />
      )}
    </>
  );
}

/** The page on which products are bought for a customer. */
export function AddProducts() {
  const words = useWords(addProductsWords);
  const { customerId = '' } = useParams<{ customerId: string }>();
  const { data } = useQuery(customerQuery(customerId));
  const name = data?.companyProfile.companyName ?? '';
  return (
    <Page
      title={words.title}
      note={name}
      crumbs={[
        { name: words.customers, path: '/customers' },
        { name, path: `/customers/${customerId}/software` },
        { name: words.title },
      ]}
    >
      <Steps customerId={customerId} />
    </Page>
  );
}
