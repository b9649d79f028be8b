/** Browser tests on the production build: one browser at a time, on the folders that run-tests.ts names. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/e2e/**/*.test.ts'],
		fileParallelism: false,
		testTimeout: 180_000,
		hookTimeout: 120_000
	}
});
