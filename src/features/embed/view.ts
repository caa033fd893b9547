import type { City } from '../../city/city';
import type { Site } from '../../city/site';
import type { MapView } from '../../embed/embed';
import { words } from '../../scene/scene';
import type { Link } from '../../state/link';
import type { Camera, State } from '../../state/state';
import type { Store } from '../../state/store';

/** The address of the map as a page of its own that shows the same; `root` is the path of the site's folder. */
export const fullAddress = ({ state, camera, city }: Store, link: Link, root: string): string =>
  new URL(
    root + link.print({ ...state.value, embed: null }, camera.value, city.value),
    location.href,
  ).href;

/** What a page is told of the map in it. */
export function viewOf(
  { chosen, industries, language }: State,
  camera: Camera | null,
  city: City,
  site: Site,
  address: string,
): MapView {
  const number = chosen?.kind === 'place' ? chosen.number : null;
  const place = number === null ? undefined : city.byNumber.get(number);
  return {
    address,
    title: site.title[language],
    lang: language,
    place: number,
    places: chosen?.kind === 'places' ? [...chosen.numbers] : number === null ? [] : [number],
    name: place ? words(place.name, language) : '',
    industry: [...industries],
    at: camera && {
      zoom: round(camera.zoom, 2),
      latitude: round(camera.center[1], 4),
      longitude: round(camera.center[0], 4),
    },
  };
}

/** As precise as a link has it. */
const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
