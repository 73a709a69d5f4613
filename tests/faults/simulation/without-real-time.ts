/** Waits of at most so many ms are those for the next turn of the event loop; longer ones guard against what does not happen here. */
const nextTurnMs = 10;
/** How much later it is by the steady clock whenever somebody waits. */
const stepMs = 0.5;

/** From now on this process knows no real time, which no seed would replay: who waits for a moment goes on in the next turn, who waits longer waits for ever. */
export function withoutRealTime(): void {
  let steady = 0;
  function wait(task: () => void, milliseconds = 0, ...given: []): NodeJS.Immediate {
    steady += stepMs;
    return milliseconds > nextTurnMs ? forEver() : setImmediate(task, ...given);
  }
  Object.assign(globalThis, { setTimeout: wait, setInterval: forEver, clearTimeout: clearImmediate, clearInterval: clearImmediate });
  Object.defineProperty(performance, "now", { value: () => steady });
}

function forEver(): NodeJS.Immediate {
  const waiting = setImmediate(() => {});
  clearImmediate(waiting);
  return waiting;
}
