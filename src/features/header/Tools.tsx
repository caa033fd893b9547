import { showOutput } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';

/** What can be done with the whole map: find what suits a company, what was kept, and take it along as a figure. */
export function Tools() {
  const { store, t } = useMap();
  const { shortlist } = store.state.value;
  return (
    <>
      <ChoiceLink chosen={{ kind: 'match' }} class="tool">
        <Icon name="match" />
        <span>{t('tools.match')}</span>
      </ChoiceLink>
      <ChoiceLink chosen={{ kind: 'shortlist', numbers: shortlist }} class="tool">
        <Icon name="star" />
        <span>
          {t('tools.shortlist')} {shortlist.length > 0 && <b>{shortlist.length}</b>}
        </span>
      </ChoiceLink>
      <button
        type="button"
        class="tool for-scripts"
        onClick={() =>
          store.change(showOutput, {
            kind: 'figure',
            size: 'a4',
            orientation: 'landscape',
            title: '',
          })
        }
      >
        <Icon name="page" />
        <span>{t('tools.figure')}</span>
      </button>
      <ChoiceLink chosen={{ kind: 'tool', tool: 'present' }} class="tool for-scripts">
        <Icon name="present" />
        <span>{t('tools.meeting')}</span>
      </ChoiceLink>
    </>
  );
}
