/*
 * Runs in the head of the meeting pack, which is one file: what the program asks of files of its own,
 * its workers, stands in the page as text.
 */

declare global {
  interface Window {
    /** The address of a file of the program; the ending tells the map library that it is no module. */
    packedFile(name: string): string;
  }
}

window.packedFile = (name) => {
  const text = document.querySelector(`[data-file="${name}"]`)?.textContent ?? '';
  return `${URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))}#.cjs`;
};

export {};
