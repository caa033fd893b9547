import type { SectionId } from '../city/types';
import { sectionSlug } from '../state/sections';
import type { Chosen } from '../state/state';
import { useMap } from './context';

const ANNEX = /#(\d+)$/;

/** What the panel shows for a section: an item of Annex 1 is a task. */
export function sectionChoice(id: SectionId): Chosen {
  const item = ANNEX.exec(id)?.[1];
  return item ? { kind: 'task', id: Number(item) } : { kind: 'section', id };
}

/** Writes the number of a section: in Chinese as printed, in English in figures. */
export function useSectionName(): (id: SectionId) => string {
  const { t } = useMap();
  return (id) => {
    const item = ANNEX.exec(id)?.[1];
    if (item) return t('section.annex', { item });
    if (t.language !== 'en') return id;
    const [part = '', chapter, point] = sectionSlug(id).split('-');
    const name = t('section.part', { part });
    return [name, chapter && `(${chapter})`, point].filter(Boolean).join(' ');
  };
}
