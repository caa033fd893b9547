const PATHS = {
  search: 'M7.8 13.1a5.3 5.3 0 1 0 0-10.6 5.3 5.3 0 0 0 0 10.6M11.7 11.7 15.5 15.5',
  close: 'm4 4 10 10M14 4 4 14',
  check: 'm3.5 9.5 3.7 3.7 7.3-8',
  chevron: 'm5 7 4 4.2L13 7',
  layers: 'm9 2.5 7 3.8-7 3.8-7-3.8zM2.6 9.4 9 12.9l6.4-3.5M2.6 12.3 9 15.8l6.4-3.5',
  sun: 'M9 12.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8M9 1.4v1.8M9 14.8v1.8M1.4 9h1.8M14.8 9h1.8M3.6 3.6l1.3 1.3M13.1 13.1l1.3 1.3M3.6 14.4l1.3-1.3M13.1 4.9l1.3-1.3',
  moon: 'M15.2 10.8A6.7 6.7 0 0 1 7.2 2.8a6.7 6.7 0 1 0 8 8',
  auto: 'M9 15.8A6.8 6.8 0 1 0 9 2.2a6.8 6.8 0 0 0 0 13.6M9 2.4v13.2M11.6 3v12M14 4.8v8.4',
  star: 'm9 2.4 2 4.2 4.6.6-3.3 3.2.8 4.6L9 12.8 4.9 15l.8-4.6L2.4 7.2 7 6.6z',
  compare: 'M2.5 3h5.5v12h-5.5zM10 3h5.5v12h-5.5z',
  page: 'M4 2h7l3 3v11h-10zM11 2v3h3M6.5 8.5h5M6.5 11.5h5',
  share: 'M9 11V2.4M5.800 5.2 9 2.2l3.2 3M4 8.5v7h10v-7',
  print: 'M5 7V2.5h8V7M5 12.5h-2.5v-5.5h13v5.5h-2.5M5 10.5h8v5h-8z',
  match: 'M3 5h12M5.5 9h7M8 13h2',
  present: 'M2 3h14M3.5 3v8.500h11v-8.500M9 11.500v2.500M6 16l3-2 3 2',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon of 18 pixels in the colour of its words; it never stands without them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
