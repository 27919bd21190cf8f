declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  interface SwaggerUi {
    preauthorizeApiKey(scheme: string, token: string): void;
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
    readonly onComplete: () => void;
  }

  export default function SwaggerUIBundle(options: SwaggerUiOptions): SwaggerUi;
}
