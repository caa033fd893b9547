import { type ComponentProps, options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test, vi } from 'vitest';
import { Dialog } from '../../src/ui/Dialog';

type Handlers = Required<Pick<ComponentProps<'dialog'>, 'onClose' | 'onKeyDown'>>;

/** What the element listens to: there is no document to dispatch events in. */
function handlersOf(onClose: () => void): Handlers {
  let dialog: VNode | undefined;
  const before = options.vnode;
  options.vnode = (node) => {
    if (node.type === 'dialog') dialog = node;
    before?.(node);
  };
  renderToString(<Dialog label="a" onClose={onClose} children={null} />);
  options.vnode = before;
  return dialog?.props as unknown as Handlers;
}

const pressed = (key: string) => ({ key, preventDefault: vi.fn(), stopPropagation: vi.fn() });

test('Escape closes one dialog, not also the one around it, nor what lies beneath', () => {
  const onClose = vi.fn();
  const { onKeyDown } = handlersOf(onClose);
  const press = pressed('Escape');
  onKeyDown(press as never);
  expect(onClose).toHaveBeenCalledOnce();
  expect(press.stopPropagation).toHaveBeenCalledOnce();
  expect(press.preventDefault).toHaveBeenCalledOnce();
  const other = pressed('Enter');
  onKeyDown(other as never);
  expect(onClose).toHaveBeenCalledOnce();
  expect(other.stopPropagation).not.toHaveBeenCalled();
});

test('a dialog that is taken away does not ask to be closed once more', () => {
  const onClose = vi.fn();
  const handlers = handlersOf(onClose);
  handlers.onClose({ currentTarget: { isConnected: false } } as never);
  expect(onClose).not.toHaveBeenCalled();
  handlers.onClose({ currentTarget: { isConnected: true } } as never);
  expect(onClose).toHaveBeenCalledOnce();
});
