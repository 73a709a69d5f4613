import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { Block } from "#survey/definition.ts";
import { askShelf } from "./ask-shelf.ts";
import { Losing } from "./Losing.tsx";
import { asIncluded, includeBlock, leaveOutBlock } from "./shelf-blocks.ts";
import { Switch } from "./Switch.tsx";
import { useCarefulEdit } from "./use-careful-edit.ts";
import { useInShort } from "./use-in-short.ts";

/** The blocks that come with the program, each with what it asks, on or off. */
export function IncludedBlocks() {
  const { say } = useVoice();
  const [asked, again] = useAnswer(askShelf);
  return (
    <section className="included" id={fieldId("blocks")} tabIndex={-1} aria-labelledby="panel-blocks">
      <h3 id="panel-blocks">{say("panels.survey-blocks")}</h3>
      <p className="quiet">{say("panels.survey-blocks-help")}</p>
      <Answered asked={asked} onRetry={() => again()}>
        {({ blocks }) => <Shelf blocks={blocks.map(asIncluded)} />}
      </Answered>
    </section>
  );
}

function Shelf({ blocks }: { readonly blocks: readonly Block[] }) {
  const { say, read } = useVoice();
  const { survey, select } = useDesk();
  const [pending, attempt] = useCarefulEdit();
  const inShort = useInShort();
  return (
    <ul>
      {blocks.map((shipped) => {
        const { id } = shipped;
        const block = survey.blocks.find((one) => one.id === id);
        const { title, questions } = block ?? shipped;
        return (
          <li key={id}>
            <Switch
              label={read(title)}
              note={inShort(questions)}
              isOn={block !== undefined}
              onChange={(isOn) => attempt(`survey.blocks.${id}`, isOn ? includeBlock(shipped) : leaveOutBlock(id))}
            />
            {block && (
              <button
                className="button small"
                type="button"
                aria-label={say("panels.survey-block-opens", { title: read(title) })}
                onClick={() => select({ part: "block", id })}
              >
                {say("panels.survey-block-open")}
              </button>
            )}
          </li>
        );
      })}
      {pending && <Losing pending={pending} />}
    </ul>
  );
}
