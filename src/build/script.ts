import { build, type Rolldown } from 'vite';

/** Bundles a file and all that it imports as one plain script. */
export async function bundleScript(input: string): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome87', 'safari14', 'firefox78'],
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  return (built as Rolldown.RolldownOutput).output[0];
}
