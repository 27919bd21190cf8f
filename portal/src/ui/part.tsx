import { type ComponentType, lazy } from 'react';

/** A component whose files are loaded when it is first drawn. Where they do not arrive, the boundary around it loads the portal again. */
export const part = <Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> =>
  // Nothing tries a file again that failed: browsers remember it as long as the document lives.
  lazy<ComponentType<Props>>(async () => ({
    default: await load(),
  })) as unknown as ComponentType<Props>;
