import type { Fact } from '../../src/city/types';
import type { Entry } from './records';
import type { Check, Tell, World } from './world';

function checkFact(entry: Entry, { bound, value, upTo }: Fact, path: string, tell: Tell) {
  const at = path ? `${path}.upTo` : 'upTo';
  if (bound === 'range' && !(upTo !== undefined && upTo > value)) {
    tell(entry, at, 'rangeNeedsEnd', { value });
  }
  if (bound !== 'range' && upTo !== undefined) tell(entry, at, 'endOfNoRange');
}

function checkFacts({ places, tasks, targets }: World, tell: Tell) {
  const all = (entry: Entry, name: string, facts: readonly Fact[]) =>
    facts.forEach((fact, index) => {
      checkFact(entry, fact, `${name}[${index}]`, tell);
    });
  for (const entry of places) all(entry, 'facts', entry.content.properties.facts);
  for (const entry of tasks) all(entry, 'targets', entry.content.targets);
  for (const entry of targets) checkFact(entry, entry.content, '', tell);
}

/** Tells of a word that has an owner already. */
function once(tell: Tell) {
  const owners = new Map<string, string>();
  return (entry: Entry, property: string, term: string | undefined, owner: string) => {
    const earlier = term && owners.get(term);
    if (earlier) tell(entry, property, 'doubledTerm', { term, owner: earlier });
    else if (term) owners.set(term, owner);
  };
}

function checkClusters({ clusters }: World, tell: Tell) {
  const inOneCluster = once(tell);
  // Links know clusters and terms by the same numbers.
  const all = clusters.flatMap(({ content }) => [content, ...content.terms]);
  const free = Math.max(0, ...all.map(({ number }) => number)) + 1;
  const owners = new Map(clusters.map(({ content }) => [content.number, content.id]));
  for (const entry of clusters) {
    const { terms, doubtful } = entry.content;
    for (const [index, { zh, number }] of terms.entries()) {
      inOneCluster(entry, `terms[${index}]`, zh, entry.feature);
      const owner = owners.get(number);
      if (owner) {
        tell(entry, `terms[${index}].number`, 'doubledNumber', { number, id: owner, free });
      } else owners.set(number, zh);
    }
    for (const [index, term] of doubtful.entries()) {
      if (!terms.some(({ zh }) => zh === term)) {
        tell(entry, `doubtful[${index}]`, 'doubtfulNotTerm', { term });
      }
    }
  }
}

function checkWords({ glossary, units, document, actions }: World, tell: Tell) {
  const inGlossary = once(tell);
  for (const entry of glossary) {
    const { term, aliases } = entry.content;
    inGlossary(entry, 'term', term.zh, entry.feature);
    for (const [index, alias] of aliases.entries()) {
      inGlossary(entry, `aliases[${index}]`, alias, entry.feature);
    }
  }
  const inUnits = once(tell);
  for (const entry of units) inUnits(entry, 'zh', entry.content.zh, entry.file);
  const inSections = once(tell);
  for (const entry of [...document, ...actions]) {
    for (const [index, { id }] of entry.content.sections.entries()) {
      inSections(entry, `sections[${index}].id`, id, entry.file);
    }
  }
}

/** An indicator has the values of both years, or one for both. */
function checkIndicators({ indicators }: World, tell: Tell) {
  for (const entry of indicators) {
    const { spans, ...values } = entry.content;
    for (const name of ['y2021', 'y2024'] as const) {
      const hasValue = values[name] !== null;
      if (spans !== undefined && hasValue) tell(entry, name, 'valuesTwice', { name });
      if (spans === undefined && !hasValue) tell(entry, name, 'valuesMissing');
    }
  }
}

/** Figures, indicators, industry terms, glossary, units and sections: whole, and each word in one place. */
export const checkPlan: Check = (world, tell) => {
  checkFacts(world, tell);
  checkIndicators(world, tell);
  checkClusters(world, tell);
  checkWords(world, tell);
};
