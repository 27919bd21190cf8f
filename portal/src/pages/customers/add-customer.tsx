import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import { createCustomer, type NewCustomer } from '../../api/customers.ts';
import { Failure } from '../../ui/failure.tsx';
import { uiWords } from '../../ui/words.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { COUNTRIES } from './countries.ts';
import { customersWords } from './words.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

function useAdd(onClose: () => void) {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [requestId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (customer: NewCustomer) => createCustomer(customer, requestId),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['customers'] });
      onClose();
      navigate(`/customers/${id}/software`);
    },
  });
}

function Fields({ form }: { readonly form: ReturnType<typeof useForm<NewCustomer>> }) {
  const styles = useStyles();
  const words = useWords(customersWords);
  const format = useFormat();
  const { register, formState } = form;
  const { companyName, domain, country } = formState.errors;
  const countries = COUNTRIES.map((code) => ({ code, name: format.country(code) })).sort((a, b) =>
    a.name.localeCompare(b.name, format.language),
  );
  return (
    <div className={styles.fields}>
      <Text>{words.addText}</Text>
      <Field label={words.companyName} required validationMessage={companyName?.message}>
        <Input {...register('companyName', { required: words.nameMissing })} maxLength={200} />
      </Field>
      <Field
        label={words.domain}
        required
        hint={words.domainHint}
        validationMessage={domain?.message}
      >
        <Input
          {...register('domain', {
            required: words.domainMissing,
            pattern: { value: DOMAIN, message: words.domainMissing },
          })}
          inputMode="url"
          autoCapitalize="none"
        />
      </Field>
      <Field label={words.country} required validationMessage={country?.message}>
        <Select {...register('country', { required: words.countryMissing })}>
          <option value="" />
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** The dialog that adds a customer. */
export function AddCustomer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(customersWords);
  const { cancel } = useWords(uiWords);
  const form = useForm<NewCustomer>({
    defaultValues: { companyName: '', domain: '', country: '' },
  });
  const add = useAdd(onClose);
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form noValidate onSubmit={form.handleSubmit((customer) => add.mutate(customer))}>
          <DialogBody>
            <DialogTitle>{words.addTitle}</DialogTitle>
            <DialogContent>
              {add.error && <Failure error={add.error} title={words.problems} />}
              <Fields form={form} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
                {words.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
