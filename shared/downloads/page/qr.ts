import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';

/** An address as a QR code for paper, which has no links: SVG source, black on white in every colour scheme. */
export const qrCode = (address: string): string =>
  toSvgSource(generate(address), { on: '#000', off: '#fff' }).replace(
    '<svg ',
    '<svg class="qr" aria-hidden="true" ',
  );
