import type { ComponentChildren } from 'preact';
import type { Place } from '../../city/city';
import { nearby } from '../../city/nearby';
import { POINT_KINDS, placesInDistrict } from '../../city/queries';
import { tasksOf } from '../../city/sections';
import type { Evidence, IndustryMention, SectionId, Stated } from '../../city/types';
import { useMap } from '../context';
import { useSectionName } from '../sections';

const EVIDENCE: readonly Evidence[] = ['own', 'joint', 'name'];
const NEAREST = 4;

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The numbers of sections, as they stand behind what they say. */
function Source({ sections }: { sections: readonly SectionId[] }) {
  const { t } = useMap();
  const nameOf = useSectionName();
  return <span class="brief-source">{t.list([...new Set(sections)].map(nameOf))}</span>;
}

function useNames() {
  const { t, words } = useMap();
  return (places: readonly Place[]) => t.list(places.map(({ name }) => words(name)));
}

function StatedPart({ title, items }: { title: string; items: readonly Stated[] }) {
  const { t, words } = useMap();
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      <p>
        {t.list(items.map(({ term }) => words(term)))}{' '}
        <Source sections={items.map(({ section }) => section)} />
      </p>
    </Part>
  );
}

/** Industries in the plan's own words, by how it ties them to what it speaks of. */
function Mentions({ mentions }: { mentions: readonly IndustryMention[] }) {
  const { store, t, words } = useMap();
  const { termText } = store.city.value;
  return (
    <>
      {EVIDENCE.map((evidence) => {
        const said = mentions.filter((mention) => mention.evidence === evidence);
        if (said.length === 0) return null;
        return (
          <p key={evidence}>
            <span class={`details-tag evidence-${evidence}`}>{t(`evidence.${evidence}`)}</span>{' '}
            {t.list(
              [...new Set(said.map(({ term }) => term))].map((term) =>
                words(termText.get(term) ?? { zh: term, en: term }),
              ),
            )}{' '}
            <Source sections={said.map(({ section }) => section)} />
          </p>
        );
      })}
    </>
  );
}

function IndustriesPart({ place }: { place: Place }) {
  const { store, t, words } = useMap();
  const { byId } = store.city.value;
  const isPoint = POINT_KINDS.includes(place.kind);
  const districts = isPoint
    ? place.districts.flatMap((id) => byId.get(id) ?? []).filter((each) => each.industries.length)
    : [];
  return (
    <>
      <Part title={t('details.industries')}>
        {place.industries.length > 0 ? (
          <Mentions mentions={place.industries} />
        ) : (
          <p>{t(place.kind === 'core' ? 'details.coreIndustries' : 'details.notNamed')}</p>
        )}
      </Part>
      {districts.length > 0 && (
        <Part title={t('details.districtIndustries')}>
          {districts.map((district) => (
            <div key={district.id}>
              <p>{words(district.name)}</p>
              <Mentions mentions={district.industries} />
            </div>
          ))}
        </Part>
      )}
    </>
  );
}

/** What it holds, and what holds it. */
function PartsPart({ place }: { place: Place }) {
  const { store, t } = useMap();
  const city = store.city.value;
  const namesOf = useNames();
  const find = (ids: readonly string[] = []) => ids.flatMap((id) => city.byId.get(id) ?? []);
  const lines: [string, readonly Place[]][] = [
    [t('details.parts'), city.parts.get(place.id) ?? []],
    [t('details.partOf'), find(place.partOf ? [place.partOf] : [])],
    [t('details.members'), find(place.members)],
    [t('details.corePark'), place.kind === 'core' ? find(place.districts) : []],
    ...(['node', 'lab', 'platform'] as const).map((kind): [string, Place[]] => [
      t(`kinds.${kind}`),
      place.kind === 'district'
        ? placesInDistrict(city, place.id).filter((each) => each.kind === kind)
        : [],
    ]),
  ];
  return (
    <>
      {lines.map(
        ([title, places]) =>
          places.length > 0 && (
            <Part key={title} title={title}>
              <p>{namesOf(places)}</p>
            </Part>
          ),
      )}
    </>
  );
}

function TasksPart({ place }: { place: Place }) {
  const { store, t, words } = useMap();
  const { units } = store.city.value;
  const nameOf = useSectionName();
  const tasks = tasksOf(store.city.value, place);
  if (tasks.length === 0) return null;
  const unitsOf = (names: readonly string[]) =>
    t.list(names.map((name) => words(units.get(name) ?? { zh: name, en: name })));
  return (
    <Part title={t('details.tasks')}>
      {tasks.map(({ task, through }) => (
        <p key={task.id}>
          <span class="brief-source">{nameOf(`附件1#${task.id}`)}</span> {words(task.title)}
          {through && ` · ${t('details.through', { place: words(through.name) })}`}
          {task.lead.length > 0 && ` · ${t('details.ledBy', { units: unitsOf(task.lead) })}`}
          {task.targets.map(({ text }) => ` · ${t('details.target', { target: words(text) })}`)}
        </p>
      ))}
    </Part>
  );
}

function DistancesPart({ place }: { place: Place }) {
  const { store, t, words } = useMap();
  const neighbours = nearby(store.city.value, place, NEAREST);
  if (neighbours.length === 0) return null;
  return (
    <Part title={`${t('details.nearby')} · ${t('details.straight')}`}>
      <p>
        {t.list(
          neighbours.map(
            ({ place: each, distance_m }) =>
              `${words(each.name)} ${t('details.about', { distance: distance_m / 1000 })}`,
          ),
        )}
      </p>
    </Part>
  );
}

/** All that a brief says of a place, in the language around it. */
export function BriefText({ place }: { place: Place }) {
  const { store, t, words } = useMap();
  const nameOf = useSectionName();
  const { precision, error_m, source } = place.position;
  const isPoint = POINT_KINDS.includes(place.kind);
  return (
    <div class="brief-text" lang={t.language}>
      <p class="brief-summary">
        {words(place.summary)} <small>{t('plain.ours')}</small>
      </p>
      <StatedPart title={t('details.positioning')} items={place.positioning} />
      <StatedPart title={t('details.status')} items={place.status} />
      <IndustriesPart place={place} />
      <StatedPart title={t('details.partners')} items={place.partners ?? []} />
      <PartsPart place={place} />
      {place.facts.length > 0 && (
        <Part title={t('details.figures')}>
          {place.facts.map(({ text, period, section }) => (
            <p key={text.zh}>
              {words(text)} {period && words(period)} <Source sections={[section]} />
            </p>
          ))}
        </Part>
      )}
      <TasksPart place={place} />
      <DistancesPart place={place} />
      <Part title={t(isPoint ? 'details.position' : 'details.drawn')}>
        <p>
          {isPoint && `${t(`precision.${precision}`)} · `}
          {error_m !== null && `${t('details.error', { distance: error_m / 1000 })} · `}
          {words(source)}
        </p>
      </Part>
      <Part title={t('details.sections')}>
        <p>
          {t.list(
            place.sections.map((id) => {
              const title = store.city.value.sections.get(id);
              return `${nameOf(id)} ${title ? words(title) : ''}`.trim();
            }),
          )}
        </p>
      </Part>
    </div>
  );
}
