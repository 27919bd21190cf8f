declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface SwaggerUi {
    preauthorizeApiKey(scheme: string, token: string): void;
  }

  type ResolveSubtree = (
    contract: import('./part-of.ts').Contract,
    path: readonly string[],
    options: unknown,
  ) => Promise<unknown>;

  export interface SwaggerUiPlugin {
    /** Called when all functions of the renderer are there. */
    afterLoad(this: { readonly fn: { resolveSubtree: ResolveSubtree } }): void;
  }

  interface SwaggerUiOptions {
    readonly url: string;
    readonly dom_id: string;
    readonly deepLinking: boolean;
    readonly docExpansion: 'list' | 'full' | 'none';
    readonly filter: boolean;
    readonly tryItOutEnabled: boolean;
    readonly displayRequestDuration: boolean;
    readonly requestSnippetsEnabled: boolean;
    /** null: the document is sent to no validator. */
    readonly validatorUrl: null;
    readonly plugins: readonly SwaggerUiPlugin[];
    readonly onComplete: () => void;
  }

  export default function SwaggerUIBundle(options: SwaggerUiOptions): SwaggerUi;
}
