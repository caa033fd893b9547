import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '../../city/language';
import type { Label } from '../../scene/labels/label';
import { Names } from '../../svg/Names';

interface StageNamesProps {
  labels: ReadonlySignal<readonly Label[]>;
  /** Number of the place under the pointer or focus. */
  hovered: ReadonlySignal<number | null>;
  language: Language;
  isStill: boolean;
}

/**
 * The names on the stage, drawn anew only where there are others: signals see to that. (An element that is
 * kept from one drawing to the next would do the same, but holds on to the page as it was when it was made.)
 */
export function StageNames({ labels, hovered, language, isStill }: StageNamesProps) {
  return (
    <Names labels={labels.value} language={language} hovered={hovered.value} isStill={isStill} />
  );
}
