/// <reference types="vite/client" />

/** The city's file in one script of Chinese, built from `geo/`. */
declare module 'virtual:city/*' {
  const data: unknown;
  export default data;
}

/** The ground's geometry; its names stand with the city. */
declare module 'virtual:ground' {
  const data: import('./city/ground').GroundTopology;
  export default data;
}

/** How the city's Chinese names are spoken, in one script of Chinese. */
declare module 'virtual:pinyin/*' {
  const pinyin: import('./city/search').Pinyin;
  export default pinyin;
}

/** The messages of a language that is derived from another. */
declare module 'virtual:messages/*' {
  const messages: Record<string, string>;
  export default messages;
}

declare module 'virtual:palette.css';
declare module 'virtual:elder-palette.css';
