import {
  type CallExpression,
  type Identifier,
  type MemberExpression,
  type Node,
  parse,
} from 'acorn';

/*
 * What Chrome 87, Firefox 78 and Safari 14 do not have all three. Whoever meets a new one adds it.
 */
const METHODS = new Set([
  ...['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'fromAsync'],
  ...['hasOwn', 'groupBy', 'isWellFormed', 'toWellFormed', 'withResolvers', 'canParse'],
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference'],
  ...['randomUUID', 'throwIfAborted', 'replaceSync', 'roundRect', 'transferToImageBitmap'],
  ...['showModal', 'showPopover', 'togglePopover', 'checkVisibility', 'moveBefore', 'getHTML'],
  ...['startViewTransition', 'getCoalescedEvents'],
]);
const GLOBALS = new Set([
  ...['structuredClone', 'requestIdleCallback', 'scheduler', 'WeakRef', 'FinalizationRegistry'],
  ...['Segmenter', 'ListFormat', 'DurationFormat', 'OffscreenCanvas', 'createImageBitmap'],
  ...['BroadcastChannel', 'CompressionStream', 'DecompressionStream', 'ClipboardItem'],
  ...['CSSStyleSheet', 'adoptedStyleSheets', 'HTMLDialogElement', 'userAgentData', 'wakeLock'],
  ...['EyeDropper', 'showOpenFilePicker', 'showSaveFilePicker', 'BigInt64Array', 'BigUint64Array'],
]);

/** Safari before 16.4 throws away a whole file that holds one. */
const LOOKBEHIND = /\(\?<[=!]/;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) visit(child, see);
  }
}

/** The name of a member, however it is written. */
function memberOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const { property } = node as MemberExpression;
  if (property.type === 'Identifier') return property.name;
  return property.type === 'Literal' ? String(property.value) : undefined;
}

/**
 * What in a script the oldest browsers do not understand or lack. Nothing tells whether a call is
 * asked about first, or whose method of that name it is.
 * @param code as it is served
 */
export function newerIn(code: string, sourceType: 'module' | 'script' = 'module'): string[] {
  const found = new Set<string>();
  if (LOOKBEHIND.test(code)) found.add('lookbehind');
  let program: Node;
  try {
    // Firefox 78 takes nothing of 2021.
    program = parse(code, { ecmaVersion: 2020, sourceType });
  } catch (error) {
    return [...found, `syntax: ${(error as Error).message}`];
  }
  visit(program, (node) => {
    const called =
      node.type === 'CallExpression' ? memberOf((node as CallExpression).callee) : undefined;
    if (called && METHODS.has(called)) found.add(called);
    const name = node.type === 'Identifier' ? (node as Identifier).name : memberOf(node);
    if (name && GLOBALS.has(name)) found.add(name);
  });
  return [...found].sort();
}
