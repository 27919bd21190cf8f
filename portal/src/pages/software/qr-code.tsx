import qrcode from 'qrcode-generator';

/** A QR code as a drawing. It stays black on white in every theme: scanners need that. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const cells = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) =>
      code.isDark(row, column) ? `M${column},${row}h1v1h-1z` : '',
    ).join(''),
  ).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width="200"
      height="200"
      viewBox={`-2 -2 ${count + 4} ${count + 4}`}
      shapeRendering="crispEdges"
    >
      <title>{label}</title>
      <rect x="-2" y="-2" width={count + 4} height={count + 4} fill="#fff" />
      <path d={cells} fill="#000" />
    </svg>
  );
}
