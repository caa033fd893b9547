import { useLayoutEffect } from 'preact/hooks';
import type { Viewport } from '../scene/projection';

/** As long as it is shown, the printed page is as large as this, in millimetres, and has no margin. */
export function usePageSize({ width, height }: Viewport): void {
  // Before the page is shown: it can be printed from then on.
  useLayoutEffect(() => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
    };
  }, [width, height]);
}
