import type { MotionFile, PaceDetail, Player } from './player.ts';

/** Shows the button of the player, which a page without scripts does not have; the rest is loaded when it or a pacer is opened. */
export function offerPlayer(page: Document): void {
	const root = page.querySelector<HTMLElement>('#player');
	const button = root?.querySelector('button');
	const failed = root?.querySelector<HTMLElement>('[data-failed]');
	const film = root?.dataset['film'];
	if (!root || !button || !failed || film === undefined) return;
	let player: Player | undefined;
	let loading: Promise<void> | undefined;
	let latest: { face: HTMLElement; detail: PaceDetail } | undefined;

	const load = async () => {
		loading ??= playerFrom(film).then(
			(loaded) => void (player = loaded),
			() => void (loading = undefined),
		);
		await loading;
	};
	const follow = () => latest && player?.follow(latest.face, latest.detail);

	button.addEventListener('click', async () => {
		await load();
		failed.textContent = player ? '' : (failed.dataset['failed'] ?? '');
		if (!player || !button.isConnected) return;
		button.remove();
		player.open(root);
	});
	const pacer = page.querySelector('#pacer');
	// The pacer loads itself when it is opened; so does the figure that follows it.
	pacer?.addEventListener('toggle', () => void load().then(follow), { capture: true, once: true });
	pacer?.addEventListener('pace', (event) => {
		const { detail } = event as CustomEvent<PaceDetail>;
		const face = (event.target as Element).querySelector<HTMLElement>('.pacer-face');
		if (!face) return;
		const hasStarted = detail.state === 'running' && latest?.detail.state !== 'running';
		latest = { face, detail };
		if (!player && hasStarted && navigator.onLine) void load().then(follow);
		else follow();
	});
	root.hidden = false;
}

async function playerFrom(film: string): Promise<Player> {
	const [{ playerOf }, response] = await Promise.all([import('./player.ts'), fetch(film)]);
	if (!response.ok) throw new Error(`${film} answers ${response.status}; the player needs it.`);
	return playerOf((await response.json()) as MotionFile);
}
