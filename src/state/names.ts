/** Names of a link's parameters, in the order in which they are printed after its version and language. */
export const PARAMETER_NAMES = [
  'place',
  'section',
  'task',
  'spot',
  'show',
  'unit',
  'role',
  'action',
  'names',
  'list',
  'industry',
  'every',
  'near',
  'in',
  'platform',
  'weights',
  'hide',
  'layers',
  'compare',
  'differ',
  'brief',
  'second',
  'figure',
  'title',
  'base',
  'tour',
  'scene',
  'elder',
  'at',
  'embed',
  'theme',
] as const;

export type ParameterName = (typeof PARAMETER_NAMES)[number];

/** Whether anything in the part of an address after the `?` is ours: chats and counters add their own. */
export const isOurs = (search: string): boolean =>
  [...new URLSearchParams(search).keys()].some((name) =>
    ['v', 'lang', ...PARAMETER_NAMES].includes(name),
  );

/** Whether the map stands in a page of others: only what its address asks for is beside it then. */
export const isEmbedded = (search: string): boolean => new URLSearchParams(search).has('embed');

/** Before scenes that somebody hands over at the end of an address. */
export const SCENES_HASH = '#scenes=';
