import { Suspense } from 'react';
import { useLocation, useParams } from 'wouter';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { part } from '../../ui/part.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useWords } from '../../words/words.ts';
import { Appearance } from './appearance.tsx';
import { BrandTab } from './brand.tsx';
import { PeopleTab } from './people.tsx';
import { settingsWords } from './words.ts';

const Webhooks = part(() => import('./webhooks/webhooks.tsx').then(({ Webhooks: tab }) => tab));

const TABS = ['brand', 'people', 'webhooks', 'appearance'] as const;
type Tab = (typeof TABS)[number];

const isTab = (text: string): text is Tab => TABS.some((tab) => tab === text);

function Content({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'brand':
      return <BrandTab />;
    case 'people':
      return <PeopleTab />;
    case 'webhooks':
      return <Webhooks />;
    case 'appearance':
      return <Appearance />;
    default:
      return null;
  }
}

/** The settings of the partner and of this browser; each tab is an address. */
export function Settings() {
  const words = useWords(settingsWords);
  const [, navigate] = useLocation();
  const { tab = 'brand' } = useParams<{ tab?: string }>();
  if (!isTab(tab)) {
    return <NotFound />;
  }
  return (
    <Page title={words.title}>
      <Tabs
        label={words.tabs}
        tabs={TABS.map((value) => ({ value, name: words[value] }))}
        selected={tab}
        onSelect={(value) => navigate(value === 'brand' ? '/settings' : `/settings/${value}`)}
      />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<RowsSkeleton />}>
          <Content tab={tab} />
        </Suspense>
      </div>
    </Page>
  );
}
