import { TOOLS, type ToolName } from '../../state/state';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { UndoButtons } from './UndoButtons';
import { WorkFile } from './WorkFile';

/** The tools of a meeting, one open at a time; what they all have: to take back, and to keep. */
export function MeetingTabs({ tool }: { tool: ToolName }) {
  const { t } = useMap();
  return (
    <>
      <nav class="meeting-tabs" aria-label={t('meeting.tools')}>
        {TOOLS.map((each) => (
          <ChoiceLink
            key={each}
            chosen={{ kind: 'tool', tool: each }}
            class={`meeting-tab${each === tool ? ' is-open' : ''}`}
            aria-current={each === tool ? 'true' : undefined}
          >
            {t(`meeting.${each}`)}
          </ChoiceLink>
        ))}
      </nav>
      <div class="meeting-bar">
        <UndoButtons />
        <WorkFile />
      </div>
    </>
  );
}
