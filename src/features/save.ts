/** Hands a file to the browser, which asks or saves as the visitor has set it. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it over by the next minute, whatever it asked before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
