/** Runs tasks one after another in the order they were handed in; a failed one does not stop the next. */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <Done>(task: () => Done | Promise<Done>): Promise<Done> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
