import { TOOLS, type ToolName } from '../../state/state';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';

/** The tools of a meeting, one open at a time. */
export function MeetingTabs({ tool }: { tool: ToolName }) {
  const { t } = useMap();
  return (
    <nav class="meeting-tabs" aria-label={t('meeting.tools')}>
      {TOOLS.map((each) => (
        <ChoiceLink
          key={each}
          chosen={{ kind: 'tool', tool: each }}
          class={`meeting-tab${each === tool ? ' is-open' : ''}`}
        >
          {t(`meeting.${each}`)}
        </ChoiceLink>
      ))}
    </nav>
  );
}
