import type { ComponentChildren } from 'preact';
import { filterTasks, type TaskFilter } from '../../city/tasks';
import { ALL_TASKS } from '../../state/state';
import { choose } from '../../state/transitions';
import { useMap } from '../context';

interface FieldProps {
  label: string;
  value: string | number | null;
  onChange(value: string): void;
  children: ComponentChildren;
}

function Field({ label, value, onChange, children }: FieldProps) {
  const { t } = useMap();
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{t('tasks.any')}</option>
        {children}
      </select>
    </label>
  );
}

const numberOf = (value: string) => (value ? Number(value) : null);

/** Which tasks are listed: by responsible unit, its part in them, action and place; each with its count. */
export function TaskFilters({ filter }: { filter: TaskFilter }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const { units, actions, tasks } = city.plan;
  const change = (changed: Partial<TaskFilter>) =>
    store.change(choose, { kind: 'tasks', filter: { ...filter, ...changed } });
  const count = (changed: Partial<TaskFilter>) =>
    filterTasks(city, { ...filter, ...changed }).length;
  const named = new Set(tasks.flatMap(({ places }) => places));
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const countedUnits = units
    .map((unit) => ({ ...unit, count: count({ unit: unit.number }) }))
    .filter((unit) => unit.count > 0 || unit.number === filter.unit)
    .sort((a, b) => b.count - a.count || a.number - b.number);
  return (
    <div class="task-filters">
      <Field
        label={t('tasks.unit')}
        value={filter.unit}
        onChange={(value) => change({ unit: numberOf(value), role: value ? filter.role : null })}
      >
        {countedUnits.map((unit) => (
          <option key={unit.number} value={unit.number}>
            {words(unit)} ({unit.count})
          </option>
        ))}
      </Field>
      {filter.unit !== null && (
        <Field
          label={t('tasks.role')}
          value={filter.role}
          onChange={(value) =>
            change({ role: value === 'lead' || value === 'support' ? value : null })
          }
        >
          {(['lead', 'support'] as const).map((role) => (
            <option key={role} value={role}>
              {t(`details.${role}`)} ({count({ role })})
            </option>
          ))}
        </Field>
      )}
      <Field
        label={t('details.action')}
        value={filter.action}
        onChange={(value) => change({ action: numberOf(value) })}
      >
        {actions.map(({ id, name }) => (
          <option key={id} value={id}>
            {words(name)} ({count({ action: id })})
          </option>
        ))}
      </Field>
      <Field
        label={t('tasks.place')}
        value={filter.place}
        onChange={(value) => change({ place: numberOf(value) })}
      >
        {city.places
          .filter(({ id }) => named.has(id))
          .map(({ number, name }) => (
            <option key={number} value={number}>
              {words(name)} ({count({ place: number })})
            </option>
          ))}
      </Field>
      <p role="status">
        {t('tasks.count', { count: filterTasks(city, filter).length, all: tasks.length })}
        {isFiltered && (
          <button
            type="button"
            class="text-button"
            onClick={() => store.change(choose, { kind: 'tasks', filter: ALL_TASKS })}
          >
            {t('tasks.clear')}
          </button>
        )}
      </p>
    </div>
  );
}
