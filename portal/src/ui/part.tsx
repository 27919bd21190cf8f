import { type ComponentType, type JSX, lazy } from 'react';

/** Parts whose files could not be loaded, each as the function that makes it ask for them again. */
const failed = new Set<() => void>();

/**
 * A component whose files are loaded when it is first drawn. React remembers a load that failed for good; this one loads
 * again after `loadFailedAgain`.
 */
export function part<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const start = () =>
    lazy<ComponentType<Props>>(() =>
      load().then(
        (component) => ({ default: component }),
        (error: unknown) => {
          failed.add(() => {
            Current = start();
          });
          throw error;
        },
      ),
    );
  let Current: ComponentType<Props> = start() as unknown as ComponentType<Props>;
  return function Part(props: Props): JSX.Element {
    return <Current {...props} />;
  };
}

/** Lets parts that failed be loaded again. To be called once they are off the page: drawn meanwhile, they would load for ever. */
export function loadFailedAgain(): void {
  for (const renew of failed) {
    renew();
  }
  failed.clear();
}
