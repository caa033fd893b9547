import { build, type Rolldown } from 'vite';

/** Bundles a script with all that it imports as one plain script. */
export async function bundleScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome87', 'safari14', 'firefox78'],
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code.trim();
}
