/** Why a chosen base map does not lie on the map. */
export type BaseProblem =
  /** The site has none of that name. */
  | 'unknown'
  /** The server does not allow it: 401, 403. */
  | 'refused'
  /** The server answers with another error. */
  | 'broken'
  /** No answer reaches the page: no network, no server, no leave to read from another site (CORS). */
  | 'unreachable'
  /** Nothing came in time. */
  | 'slow'
  /** The server has nothing of this area. */
  | 'missing'
  /** What came is no picture, or no archive. */
  | 'unreadable'
  /** The server sends no parts of a file. */
  | 'unranged'
  /** It is drawn with WebGL only. */
  | 'simple';

/** How the base map fares that was chosen. */
export interface BaseFate {
  id: string;
  is: 'coming' | 'seen' | BaseProblem;
  /** Asks for it anew. */
  retry(): void;
}
