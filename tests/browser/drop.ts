import type { Page } from 'playwright-core';

/** Drops a file on the page, as a hand does. */
export async function drop(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const bytes = Buffer.from(content).toString('base64');
  await page.evaluate(
    ([file = '', text = '']) => {
      const dataTransfer = new DataTransfer();
      const array = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([array], file));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, bytes],
  );
}
