/** Starts the worker with TypeScript understood: under Node 20 a worker thread does not take tsx over from the main thread. */
import { register } from 'tsx/esm/api';

register();
await import('./extract-worker.ts');
