import { linkWith } from './link';
import { MORE_PARAMETERS } from './moreParameters';
import { PARAMETER_NAMES } from './names';
import { FIRST_PARAMETERS } from './parameters';

const ALL = [...FIRST_PARAMETERS, ...MORE_PARAMETERS];

/** Every parameter of a link but its version and language, in the order in which they are printed. */
export const PARAMETERS = PARAMETER_NAMES.flatMap(
  (name) => ALL.find((each) => each.name === name) ?? [],
);

export const fullLink = linkWith(PARAMETERS);

export const { print: printLink, parse: parseLink } = fullLink;
