import type { PlaceProperties } from '../../src/city/types';
import type { Entry } from './records';
import type { Check, Tell } from './world';

function checkPlace(entry: Entry, properties: PlaceProperties, tell: Tell) {
  for (const [index, mention] of properties.industries.entries()) {
    const path = `industries[${index}]`;
    const isJoint = mention.evidence === 'joint';
    if (isJoint && !mention.with?.length) tell(entry, path, 'jointWithout');
    if (!isJoint && mention.with) tell(entry, `${path}.with`, 'withNotJoint');
  }
  const isInferred = properties.districtBasis === 'inferred';
  if (isInferred && !properties.districtNote) tell(entry, '', 'noteMissing');
  if (!isInferred && properties.districtNote) tell(entry, 'districtNote', 'noteOfStated');
  for (const name of ['partners', 'members'] as const) {
    const isBelt = properties.kind === 'belt';
    if (isBelt && !properties[name]?.length) tell(entry, name, 'beltNeeds', { name });
    if (!isBelt && properties[name]) tell(entry, name, 'onlyBelts', { name });
  }
  if (!properties.sections.length) tell(entry, 'sections', 'noSections');
}

/** What a place must have, or must not, because of something else it has. */
export const checkPlaces: Check = ({ places }, tell) => {
  for (const entry of places) checkPlace(entry, entry.content.properties, tell);
};
