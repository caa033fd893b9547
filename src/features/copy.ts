/** Puts the text of a field on the clipboard; false where the browser forbids it. */
export async function copyFrom(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Old browsers and pages without https have only the older way.
    field.select();
    return document.execCommand('copy');
  }
}
