import { type DatumId, FORMAT_NAMES, type Inspection } from '../../data/types';
import { ZONES, type Zone } from '../../data/zones';
import { useMap } from '../context';
import { isStandard } from './datum';
import { datumText } from './words';

const DEGREES: readonly DatumId[] = ['WGS84', 'GCJ02', 'BD09'];

interface DatumChoiceProps {
  inspection: Inspection;
  /** '' while none is chosen. */
  value: DatumId | '';
  onChange(datum: DatumId): void;
}

/** The zones in which the city lies come first. */
function zonesBySide(longitude: number): { near: Zone[]; far: Zone[] } {
  const isNear = ({ meridian, width }: Zone) => Math.abs(meridian - longitude) <= width;
  return { near: ZONES.filter(isNear), far: ZONES.filter((zone) => !isNear(zone)) };
}

/** What the coordinates are counted from: as the file says, as it fits, as the visitor knows. */
export function DatumChoice({ inspection, value, onChange }: DatumChoiceProps) {
  const { store, t } = useMap();
  const { stated, statedName, fits, format } = inspection;
  const [west, , east] = store.city.value.bounds;
  const { near, far } = zonesBySide((west + east) / 2);
  const option = (id: DatumId, name: string | null = null) => (
    <option key={id} value={id}>
      {datumText(t, id, name)}
    </option>
  );
  const note = () => {
    if (stated !== null) return t('data.datum.stated', { datum: datumText(t, stated, statedName) });
    const fitting = fits !== null && datumText(t, fits);
    if (isStandard(inspection)) {
      const { [format]: name } = FORMAT_NAMES;
      return fitting && fits !== 'WGS84'
        ? t('data.datum.standardButFits', { format: name, datum: fitting })
        : t('data.datum.standard', { format: name });
    }
    return fitting ? t('data.datum.fits', { datum: fitting }) : t('data.datum.ask');
  };
  return (
    <div class="data-datum">
      <label>
        <span>{t('data.datum')}</span>
        <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {value === '' && <option value="">{t('data.pleaseChoose')}</option>}
          {stated?.startsWith('PROJ:') && option(stated, statedName)}
          <optgroup label={t('data.datum.degrees')}>{DEGREES.map((id) => option(id))}</optgroup>
          <optgroup label={t('data.datum.near')}>{near.map(({ id }) => option(id))}</optgroup>
          <optgroup label={t('data.datum.far')}>{far.map(({ id }) => option(id))}</optgroup>
        </select>
      </label>
      <p class="details-note">{note()}</p>
    </div>
  );
}
