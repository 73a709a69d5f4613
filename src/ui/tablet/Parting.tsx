import { Band } from "./Band.tsx";
import { Farewell, Thanks } from "./Thanks.tsx";
import { useTabletWords } from "./words/say.ts";

type Props = {
  /** Whether answers were given. */
  readonly isThanked: boolean;
  readonly minimumGroup: number;
  readonly onDone: () => void;
};

/** The last screen of a visit, and the way out of it. */
export function Parting({ isThanked, minimumGroup, onDone }: Props) {
  const { say } = useTabletWords();
  return (
    <>
      <Band />
      {isThanked ? <Thanks minimumGroup={minimumGroup} /> : <Farewell />}
      <footer className="actions ends">
        <p className="returns">{say("thanks.next")}</p>
        <button className="button main" type="button" onClick={onDone}>
          {say("kiosk.done")}
        </button>
      </footer>
    </>
  );
}
