import type { Place } from '../../city/city';
import type { IndustryMention } from '../../city/types';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { SectionLink } from '../SectionLink';
import { Group } from './Group';
import { IndustryChips } from './IndustryChips';

const ORDER = ['own', 'joint', 'name'] as const;

/** Mentions that stand in one sentence: same evidence, same companions, same section. */
function sentencesOf(mentions: readonly IndustryMention[]): IndustryMention[][] {
  const sentences = new Map<string, IndustryMention[]>();
  for (const mention of mentions) {
    const key = [mention.evidence, mention.section, ...(mention.with ?? [])].join(' ');
    sentences.set(key, [...(sentences.get(key) ?? []), mention]);
  }
  return [...sentences.values()].sort(
    ([a], [b]) => ORDER.indexOf(a?.evidence ?? 'own') - ORDER.indexOf(b?.evidence ?? 'own'),
  );
}

/** The places that a sentence names together with this one. */
function Companions({ ids }: { ids: readonly string[] }) {
  const { store, t, words } = useMap();
  const places = ids.flatMap((id) => store.city.value.byId.get(id) ?? []);
  return (
    <p class="details-companions">
      {t('evidence.with')}
      {places.map((place, index) => (
        <span key={place.id}>
          {index > 0 && t('details.separator')}
          <ChoiceLink chosen={{ kind: 'place', number: place.number }} highlights={place}>
            {words(place.name)}
          </ChoiceLink>
        </span>
      ))}
    </p>
  );
}

/** Industries in the plan's own words, by how the plan ties them to the place. */
export function Sentences({ mentions }: { mentions: readonly IndustryMention[] }) {
  const { t } = useMap();
  return (
    <>
      {sentencesOf(mentions).map((sentence) => {
        const [first] = sentence;
        if (!first) return null;
        return (
          <div class="details-sentence" key={`${first.evidence} ${first.section} ${first.term}`}>
            <p class="details-evidence">
              <span class={`details-tag evidence-${first.evidence}`}>
                {t(`evidence.${first.evidence}`)}
              </span>
              <span>{t(`evidenceMeaning.${first.evidence}`)}</span>
              <SectionLink id={first.section} />
            </p>
            <IndustryChips terms={sentence.map(({ term }) => term)} />
            {first.with && <Companions ids={first.with} />}
          </div>
        );
      })}
    </>
  );
}

/** What the plan says of a place's industries; where it is silent, that it is. */
export function Industries({ place }: { place: Place }) {
  const { t } = useMap();
  return (
    <Group title={t('details.industries')} note={t('details.ownWords')}>
      {place.industries.length > 0 ? (
        <Sentences mentions={place.industries} />
      ) : (
        <p class="details-none">{t('details.notNamed')}</p>
      )}
    </Group>
  );
}
