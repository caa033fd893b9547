import type { ComponentChildren } from 'preact';
import type { Text } from '../../city/types';
import { useMap } from '../context';
import { PlainWords } from '../PlainWords';

interface HeadProps {
  /** What kind of thing it is and where it belongs. */
  eyebrow: ComponentChildren;
  title: Text;
  /** Whether the title is a sentence rather than a name: smaller, with its policy words explained. */
  isSentence?: boolean;
}

/** What the panel is about: in the visitor's language, and beneath in the other one. */
export function Head({ eyebrow, title, isSentence = false }: HeadProps) {
  const { t, words } = useMap();
  const isEnglish = t.language === 'en';
  return (
    <header class="details-head">
      <p class="details-eyebrow">{eyebrow}</p>
      {isSentence ? (
        <PlainWords as="h2" class="sentence" text={title} />
      ) : (
        <h2 tabIndex={-1}>{words(title)}</h2>
      )}
      <p class="details-other-name" lang={isEnglish ? 'zh-Hans' : 'en'}>
        {isEnglish ? title.zh : title.en}
      </p>
    </header>
  );
}
