import { render } from 'preact';
import type { JSX } from 'preact/jsx-runtime';
import { Context, type MapContext, useMap } from './context';
import { SaveByHand } from './SaveByHand';

/** WeChat's own browser saves no file and prints nothing, whatever a page asks of it. */
const isWeChat = () => /MicroMessenger/i.test(navigator.userAgent);

/** Hands a file to the browser, which asks or saves as the visitor has set it. */
function saveFile(content: Blob, name: string): void {
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

/** Tells over the page what can be done in the place of saving: with a picture, or without one. */
function offer(context: MapContext, picture: string | null): void {
  const host = document.createElement('div');
  document.body.append(host);
  const close = () => {
    render(null, host);
    host.remove();
  };
  render(
    <Context.Provider value={context}>
      <SaveByHand picture={picture} onClose={close} />
    </Context.Provider>,
    host,
  );
}

/** Pictures are kept with a long press there, if they stand in the page itself. */
function offerFile(context: MapContext, content: Blob): void {
  if (content.type !== 'image/png') {
    offer(context, null);
    return;
  }
  const reader = new FileReader();
  reader.addEventListener('load', () => offer(context, String(reader.result)));
  reader.readAsDataURL(content);
}

/** What saves a file on the device, or shows how that is done where a page cannot do it. */
export function useSave(): (content: Blob, name: string) => void {
  const context = useMap();
  return (content, name) => (isWeChat() ? offerFile(context, content) : saveFile(content, name));
}

/** What prints the page, or says where that can be done. */
export function usePrint(): () => void {
  const context = useMap();
  return () => (isWeChat() ? offer(context, null) : print());
}

/** A link to a file of the site that is to be saved. */
export function Download({ href, ...rest }: JSX.IntrinsicElements['a'] & { href: string }) {
  const context = useMap();
  const keep = (event: Event) => {
    if (!isWeChat()) return;
    event.preventDefault();
    offer(context, /\.(png|jpe?g)$/.test(href) ? href : null);
  };
  return <a {...rest} href={href} download onClick={keep} />;
}
