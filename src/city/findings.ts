import { once } from './once';
import { type EvidenceLevel, isPoint, type Match } from './queries';

/** What is found by one evidence, and how much of it is a place: no district, no belt. */
export interface Finding {
  level: EvidenceLevel;
  matches: readonly Match[];
  points: number;
}

/** What is found, by its evidence, in the order in which that comes. */
export const findingsOf = once((found: readonly Match[]): readonly Finding[] => {
  const findings = new Map<
    EvidenceLevel,
    { level: EvidenceLevel; matches: Match[]; points: number }
  >();
  for (const match of found) {
    const { level } = match;
    const finding = findings.get(level) ?? { level, matches: [], points: 0 };
    finding.matches.push(match);
    if (isPoint(match)) finding.points++;
    findings.set(level, finding);
  }
  return [...findings.values()];
});
