import type { Answer } from "#server/answer.ts";
import { networkOf } from "#server/door/network.ts";
import { openRefusedTries } from "#server/integrity/refused-tries.ts";
import { openLimit } from "#server/people/limit.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";

const window = 600;
/**
 * A hall of new tablets is set up behind one address, and people mistype. In the life of a code 3 000 guesses hit one of
 * 100 open codes among 8 · 10¹¹ once in 2 million times, and whoever guesses must have a hundred networks to stop the others.
 */
const guessesOfAddress = { name: "code-guess-address", points: 30, seconds: window };
const guessesOfAll = { name: "code-guess-all", points: 3000, seconds: window };

/** How often codes may be guessed, counted over all processes; what was right is given back, what was wrong is written down. */
export function openGuesses(store: Pick<Store, "engine" | "write">, now: () => Date) {
  const refused = openRefusedTries({ store, now, action: "enrolment-refused" });
  const ofAddress = openLimit(store, guessesOfAddress);
  const ofAll = openLimit(store, guessesOfAll);

  return {
    async guard<Output>(address: string, enrol: () => Promise<Answer<Output>>): Promise<Answer<Output>> {
      const network = networkOf(address);
      const wait = (await ofAddress.take(network)) ?? (await ofAll.take("all"));
      if (wait !== null) return refusals.tooManyTries(wait);
      const answer = await enrol();
      if ("problem" in answer) {
        await refused.note(address);
        return answer;
      }
      await ofAddress.giveBack(network);
      await ofAll.giveBack("all");
      return answer;
    },
  };
}
