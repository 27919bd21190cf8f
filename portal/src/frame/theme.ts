import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Fluent's own blue. */
const BRAND: BrandVariants = {
  10: '#061724',
  20: '#082338',
  30: '#0a2e4a',
  40: '#0c3b5e',
  50: '#0e4775',
  60: '#0f548c',
  70: '#115ea3',
  80: '#0f6cbd',
  90: '#2886de',
  100: '#479ef5',
  110: '#62abf5',
  120: '#77b7f7',
  130: '#96c6fa',
  140: '#b4d6fa',
  150: '#cfe4fa',
  160: '#ebf3fc',
};

const FONTS =
  "'Segoe UI', 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', system-ui, sans-serif";

const LIGHT: Theme = { ...createLightTheme(BRAND), fontFamilyBase: FONTS };
const DARK: Theme = { ...createDarkTheme(BRAND), fontFamilyBase: FONTS };

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const KEPT = 'countersign.appearance';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

const isAppearance = (text: string | null): text is Appearance =>
  APPEARANCES.some((each) => each === text);

function keptAppearance(): Appearance {
  const kept = localStorage.getItem(KEPT);
  return isAppearance(kept) ? kept : 'system';
}

let appearance = keptAppearance();
const listeners = new Set<() => void>();

function apply(): void {
  const scheme = isDark() ? 'dark' : 'light';
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.backgroundColor = isDark() ? '#1f1f1f' : '#fafafa';
}

function changed(): void {
  apply();
  for (const listener of listeners) {
    listener();
  }
}

const isDark = (): boolean =>
  appearance === 'dark' || (appearance === 'system' && prefersDark.matches);

apply();
prefersDark.addEventListener('change', changed);

export function setAppearance(next: Appearance): void {
  appearance = next;
  localStorage.setItem(KEPT, next);
  changed();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, () => appearance);
export const useTheme = (): Theme =>
  useSyncExternalStore(subscribe, () => (isDark() ? DARK : LIGHT));
