import type { BlockFile } from "#survey/instrument.ts";
import { Answered } from "#admin/Answered.tsx";
import { askShelf } from "#admin/editor/panels/ask-shelf.ts";
import { asIncluded } from "#admin/editor/panels/shelf-blocks.ts";
import { useInShort } from "#admin/editor/panels/use-in-short.ts";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { withBlock } from "./default-blocks.ts";

type Props = {
  /** Ids; those of blocks the program has no more stay as they are. */
  readonly value: readonly string[];
  readonly saved: readonly string[];
  readonly onChange: (value: string[]) => void;
};

/** The blocks an empty questionnaire begins with, each with what it asks. */
export function BlocksField(props: Props) {
  const { say } = useVoice();
  const [asked, again] = useAnswer(askShelf);
  return (
    <fieldset className="setting">
      <legend>{say("setting.defaultBlocks")}</legend>
      <p className="hint">{say("setting.defaultBlocks-help")}</p>
      <Answered asked={asked} onRetry={() => again()}>
        {({ blocks }) => <Choices {...props} blocks={blocks} />}
      </Answered>
    </fieldset>
  );
}

function Choices({ value, saved, onChange, blocks }: Props & { readonly blocks: readonly BlockFile[] }) {
  const { read } = useVoice();
  const inShort = useInShort();
  return (
    <ul className="default-blocks">
      {blocks.map((block) => (
        <li key={block.id}>
          <label className="tick">
            <input type="checkbox" checked={value.includes(block.id)} onChange={() => onChange(withBlock(value, saved, block.id))} />
            <span>
              {read(block.title)}
              <small>{inShort(asIncluded(block).questions)}</small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
