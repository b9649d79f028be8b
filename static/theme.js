// Before the first paint: the theme that this browser remembers. A file of its own, because the pages' policy allows no inline script but SvelteKit's.
(function () {
	try {
		var theme = localStorage.getItem('hengping-theme');
		if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
	} catch (_) {
		// A browser that keeps nothing follows the system.
	}
})();
