import type { Role } from './caller.ts';

/** Who may call a route: anybody, or a bearer of one of these roles. */
export type Access = 'public' | readonly Role[];

/** `folder` is the folder under functions/ that serves the route. */
export interface Route {
  readonly folder: string;
  readonly access: Access;
}
