import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DataLayer } from '../../state/work';
import { useMap } from '../context';
import { countDistricts, districtsOf } from './district-counts';
import { hasShapes } from './layer';

/** How many features of a layer lie in each district, in numbers and bars. */
export function DistrictCounts({ layer }: { layer: DataLayer }) {
  const { store, ground, t, words } = useMap();
  const { data, filter } = layer;
  const found = useSignal<Int8Array | null>(null);
  const { districts } = ground.value;
  useEffect(() => {
    const stop = new AbortController();
    districtsOf(data, districts, stop.signal).then(
      (each) => {
        found.value = each;
      },
      () => {},
    );
    return () => stop.abort();
  }, [data, districts, found]);
  if (found.value?.length !== data.features.length)
    return <p role="status">{t('data.counting')}</p>;
  const counts = countDistricts(data, filter, found.value, districts.features.length);
  const most = Math.max(1, ...counts);
  const names = districts.features.map(({ properties }) => {
    const place = store.city.value.byId.get(properties.id);
    return place ? words(place.name) : '';
  });
  return (
    <>
      <table class="data-counts">
        <tbody>
          {[...names, t('data.beyond')].map((name, index) => {
            const count = counts[index] ?? 0;
            if (index === names.length && count === 0) return null;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{t.number(count)}</td>
                <td>
                  <svg
                    aria-hidden="true"
                    viewBox="0 0 100 8"
                    width="100%"
                    height="8"
                    preserveAspectRatio="none"
                  >
                    <rect class="fill-accent" width={(100 * count) / most} height="8" />
                  </svg>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {filter && <p class="details-note">{t('data.countedFiltered')}</p>}
      {hasShapes(data) && <p class="details-note">{t('data.countedBy')}</p>}
    </>
  );
}
