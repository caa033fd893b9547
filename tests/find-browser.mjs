// Finds the browsers of the tests, or installs them where it may. Node alone, no types.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { run, SetupError } from '../src/build/setup.mjs';

/** Names of Chrome and Chromium on the PATH. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'google-chrome-beta',
];

/** Where Chrome is installed outside of the PATH. */
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Playwright's browsers below one of its folders, by platform. */
const PLAYWRIGHT_BINARIES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/**
 * The path of a Chrome or Chromium that starts.
 * @returns {string | null} null where there is none
 */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    throw new SetupError(`CHROME_PATH=${asked} does not start: correct it, or unset it.`);
  }
  const candidates = [...onPath(NAMES), ...APPLICATIONS, ...playwrightBrowsers()];
  return candidates.find((path) => existsSync(path) && starts(path)) ?? null;
}

/** Programs of these names on the PATH, by name and then by folder. @param {string[]} names */
const onPath = (names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((each) => join(each, name)))
    .filter((path) => existsSync(path));

/**
 * The path of a Firefox that starts.
 * @returns {string | null} null where there is none
 */
export function findFirefox() {
  const candidates = [
    ...onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return candidates.find((path) => existsSync(path) && starts(path)) ?? null;
}

/**
 * WebKitGTK with what drives it and what it draws on; there is no such thing outside of Linux.
 * @returns {{ driver: string, browser: string, screen: string } | null} null where any is missing
 */
export function findWebKit() {
  const [driver] = onPath(['WebKitWebDriver']);
  const [screen] = onPath(['Xvfb']);
  const folders = ['/usr/lib', ...list('/usr/lib').filter((path) => path.endsWith('-linux-gnu'))];
  const browser = folders
    .flatMap(list)
    .filter((path) => basename(path).startsWith('webkit2gtk-'))
    .map((path) => join(path, 'MiniBrowser'))
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, browser, screen } : null;
}

/** What is in a folder, with its path. @param {string} folder */
const list = (folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

/** A file of that name may be a mere stub that tells to install a snap. @param {string} path */
function starts(path) {
  // Chrome on Windows knows no --version: it would open a window.
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns {string[]} the newest first */
function playwrightBrowsers() {
  const cache = {
    darwin: 'Library/Caches',
    win32: 'AppData/Local',
  }[/** @type {string} */ (process.platform)];
  const base =
    process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), cache ?? '.cache', 'ms-playwright');
  if (!existsSync(base)) return [];
  const revision = (/** @type {string} */ name) => Number(name.split('-')[1]);
  return readdirSync(base)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => PLAYWRIGHT_BINARIES.map((binary) => join(base, name, binary)));
}

/** Whether what a package brings is there already, by how its name begins. */
const IS_THERE = {
  chromium: () => findBrowser() !== null,
  'firefox-': () => findFirefox() !== null,
  'fonts-': hasFont,
  'libreoffice-': hasOffice,
  webkit2gtk: () => findWebKit() !== null,
  xvfb: () => findWebKit() !== null,
};

/**
 * Finds the browsers, a font for Chinese and LibreOffice, and installs what is missing where it may: as
 * root on Debian. Without the font the tests would see boxes for words, which is worth a warning.
 * @returns {Promise<string>} the path of Chrome or Chromium
 */
export async function ensureBrowser() {
  const wanted = packages().filter((name) =>
    Object.entries(IS_THERE).some(([begin, isThere]) => name.startsWith(begin) && !isThere()),
  );
  if (wanted.length > 0 && mayInstall()) await install(wanted);
  const browser = findBrowser();
  if (!hasFont()) {
    console.warn('No font for Chinese was found (fc-list :lang=zh): install Noto Sans CJK.');
  }
  if (!hasOffice()) {
    console.warn('No LibreOffice was found: exported tables are read without it.');
  }
  if (!browser) throw new SetupError(browserAdvice());
  return browser;
}

/**
 * Tells which other engines the site is not tried in.
 * @throws SetupError where they could have been installed, and are not there
 */
export function ensureEngines() {
  const missing = Object.entries({ Firefox: findFirefox(), WebKitGTK: findWebKit() })
    .filter(([, found]) => !found)
    .map(([name]) => name);
  if (missing.length === 0) return;
  const words = `${missing.join(' and ')} not found: the site is not tried there.`;
  if (mayInstall()) throw new SetupError(words);
  console.warn(words);
}

/** What to do where no browser is found. */
export function browserAdvice() {
  return [
    'The browser tests need Chrome or Chromium, and none was found. Do one of these:',
    `  Debian, as root:  apt-get update && apt-get install -y ${packages().join(' ')}`,
    '  elsewhere:        install Google Chrome, or run: npx playwright-core install chromium',
    '  a browser that stands in another place: set CHROME_PATH to its program',
  ].join('\n');
}

/** The packages of debian-packages.txt. */
function packages() {
  return readFileSync(new URL('debian-packages.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** Only Linux can tell, and only it comes without. */
function hasFont() {
  if (process.platform !== 'linux') return true;
  const { error, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (error) return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  return stdout.trim() !== '';
}

/** Without LibreOffice the tests that open exported tables in it are left out. */
function hasOffice() {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Ubuntu has apt-get too, but its chromium is a snap, which no container runs. */
export function mayInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} names */
export async function install(names) {
  console.log(`Installing ${names.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  // An update that fails in part, e.g. for a foreign source, may still do.
  await run('apt-get', [...wait, 'update'], { env });
  const code = await run(
    'apt-get',
    [...wait, 'install', '-y', '--no-install-recommends', ...names],
    { env },
  );
  if (code !== 0) console.error('apt-get could not install them (see above).');
}
