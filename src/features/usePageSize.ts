import { useLayoutEffect } from 'preact/hooks';
import type { Viewport } from '../scene/projection';

/** As long as it is shown, the printed page is as large as this, in millimetres, and has no margin. */
export function usePageSize({ width, height }: Viewport): void {
  // Before the page is shown: it can be printed from then on.
  useLayoutEffect(() => {
    // A rule in a sheet that is there: old browsers make no sheet by script, the policy allows no element.
    const sheet = document.styleSheets[document.styleSheets.length - 1];
    if (!sheet) return;
    const end = sheet.cssRules.length;
    const rule = `@page { size: ${width}mm ${height}mm; margin: 0 }`;
    const own = sheet.cssRules[sheet.insertRule(rule, end)] as CSSRule;
    // Others may have come or gone meanwhile.
    return () => sheet.deleteRule([...sheet.cssRules].indexOf(own));
  }, [width, height]);
}
