/** Work that is done now and then while the endpoint runs. */
export type Repeated = { /** Waits for what is being done, and does it no more. */ readonly stop: () => Promise<void> };

type Needs = { readonly milliseconds: number; readonly work: () => Promise<void>; readonly onFailure: (error: unknown) => void };

/** Does the work at once and then each time so long after it was done; a failure is told, and made up for by the next time. */
export function every({ milliseconds, work, onFailure }: Needs): Repeated {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = run();

  async function run(): Promise<void> {
    await work().catch(onFailure);
    if (stopped) return;
    timer = setTimeout(() => {
      running = run();
    }, milliseconds).unref();
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
