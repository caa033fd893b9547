import { expect, test } from 'vitest';
import { readAudit } from './audit.mjs';

const report = (...severities: string[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      severities.map((severity, at) => [`package-${at}`, { name: `package-${at}`, severity }]),
    ),
    metadata: { vulnerabilities: { total: severities.length } },
  });

test('what is low or moderate passes', () => {
  expect(readAudit(report())).toBeNull();
  expect(readAudit(report('low', 'moderate'))).toBeNull();
});

test('what is high or critical fails, by name', () => {
  expect(() => readAudit(report('low', 'high'))).toThrow(/package-1 \(high\)/);
  expect(() => readAudit(report('critical'))).toThrow(/package-0 \(critical\)/);
});

test.each([
  ['', /nothing that can be read/],
  ['{"message":"request failed, reason: getaddrinfo ENOTFOUND","error":{}}', /ENOTFOUND/],
  ['{"error":{"summary":"endpoint is not implemented"}}', /not implemented/],
  ['null', /did not answer/],
])('a registry that does not answer is no failure: %s', (text, why) => {
  expect(readAudit(text)).toMatch(why);
});
