/**
 * Turns a fresh clone into a running site or a finished test run: installs what is missing, then hands over to start.ts or run-tests.ts.
 * Has no dependencies, since nothing is installed when it begins. Usage: node scripts/bootstrap.mjs start|test [options passed on]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const NODE_LEAST = [20, 19];

/** @param {string} words @returns {never} */
function stop(words) {
	console.error(words);
	process.exit(2);
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
	return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, env }).status ?? 1;
}

function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = NODE_LEAST;
	if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
	stop(
		`需要 Node ${NODE_LEAST.join('.')} 或更高版本，现在是 ${process.versions.node}。\nNode ${NODE_LEAST.join('.')} or later is needed; this is ${process.versions.node}.`
	);
}

/** Installs when package.json or the lock file is not the one that node_modules was made from. */
function installPackages() {
	const stamp = join(root, 'node_modules', '.hengping-installed');
	const hash = createHash('sha256');
	for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
	const wanted = hash.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.error('安装依赖 / installing packages (npm ci) …');
	if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
		stop(
			'npm ci 未成功，上面是它的说明。没有网络时，可把另一台机器上的 node_modules 整个拷来。\nnpm ci failed, see above. Without a network, copy node_modules from a machine that has it.'
		);
	}
	writeFileSync(stamp, wanted);
}

const BROWSERS = {
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/microsoft-edge',
		'/usr/bin/microsoft-edge-stable',
		'/snap/bin/chromium'
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
		['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) => join(process.env[name] ?? 'C:\\', path))
	)
};

function findBrowser() {
	if (process.env.CHROME_PATH)
		return existsSync(process.env.CHROME_PATH) ? process.env.CHROME_PATH : stop(`CHROME_PATH 指向的文件不存在 / does not exist: ${process.env.CHROME_PATH}`);
	const places = BROWSERS[/** @type {keyof typeof BROWSERS} */ (process.platform)] ?? BROWSERS.linux;
	return places.find((path) => existsSync(path)) ?? null;
}

/** Whether Chinese text can be painted; unknown counts as yes, only Debian lacks such a font by default. */
function hasChineseFont() {
	if (process.platform !== 'linux') return true;
	const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
	return answer.error !== undefined ? false : answer.stdout.trim() !== '';
}

/** @returns {string} path of a Chromium-based browser; installs Debian's where that is possible */
function requireBrowser() {
	const found = findBrowser();
	const font = hasChineseFont();
	if (found && font) return found;
	const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	const wanted = [...(found ? [] : ['chromium']), ...(font ? [] : ['fontconfig', 'fonts-noto-cjk'])];
	if (debian) {
		console.error(`安装 / installing ${wanted.join(', ')} (apt-get) …`);
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		if (run('apt-get', ['update', '-qq'], env) === 0) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], env);
	}
	const browser = findBrowser();
	if (!browser) {
		stop(
			'浏览器测试需要 Chromium、Chrome 或 Edge，没有找到。请安装其一，或用 CHROME_PATH 指明位置（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk）。\n' +
				'The browser tests need Chromium, Chrome or Edge; none was found. Install one, or name it in CHROME_PATH.'
		);
	}
	if (!hasChineseFont()) console.error('没有找到中文字体，截图中的汉字会显示为方框。/ No Chinese font found: Chinese text will show as boxes.');
	return browser;
}

const [task, ...rest] = process.argv.slice(2);
if (task !== 'start' && task !== 'test') stop('用法 / usage: node scripts/bootstrap.mjs start|test');
requireNode();
const began = Date.now();
installPackages();
const env = { ...process.env };
if (task === 'test') env.CHROME_PATH = requireBrowser();
const seconds = (Date.now() - began) / 1000;
if (seconds > 2) console.error(`安装用时 / installation took ${seconds.toFixed(0)} s`);
mkdirSync(join(root, '.cache'), { recursive: true });
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
process.exit(run(windows ? `"${process.execPath}"` : process.execPath, [tsx, join('scripts', task === 'start' ? 'start.ts' : 'run-tests.ts'), ...rest], env));
