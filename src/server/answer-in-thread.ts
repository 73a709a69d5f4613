import { parentPort } from "node:worker_threads";
import * as z from "zod/mini";

const Asked = z.object({ id: z.number(), question: z.unknown() });

type Answering<Question> = {
  readonly schema: z.ZodMiniType<Question>;
  /** Gives JSON. */
  readonly answer: (question: Question) => Promise<string>;
  /** Takes what is no question; nothing has to be done with it. */
  readonly hear?: (message: unknown) => void;
};

/** Answers what `openThread` asks of this thread, each question by itself: one that cannot be read or answered fails alone, and whoever else waits does not notice. */
export function answerInThread<Question>({ schema, answer, hear }: Answering<Question>): void {
  async function answerTo(question: unknown): Promise<string> {
    return answer(z.parse(schema, question));
  }
  parentPort?.on("message", (message: unknown) => {
    const asked = z.safeParse(Asked, message);
    if (!asked.success) return hear?.(message);
    const { id, question } = asked.data;
    answerTo(question).then(
      (json) => parentPort?.postMessage({ id, json }, []),
      (error: unknown) => parentPort?.postMessage({ id, error: carried(error) }, []),
    );
  });
}

/** An error as it can be sent to another thread whatever hangs on it: what it says, and where it came from. */
function carried(error: unknown): Error {
  const said = new Error(error instanceof Error ? error.message : String(error));
  if (error instanceof Error && error.stack !== undefined) said.stack = error.stack;
  return said;
}
