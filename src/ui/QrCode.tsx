import { encode } from 'uqr';

interface QrCodeProps {
  /** What it says, a link. */
  text: string;
  /** Side in pixels, with the quiet zone of four modules around it. */
  size: number;
  label: string;
}

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

/** A QR code, dark on white whatever the colours around it: cameras ask for it. */
export function QrCode({ text, size, label }: QrCodeProps) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
      height={size}
      shape-rendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
