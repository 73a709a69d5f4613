import { useVoice } from "#admin/voice.ts";
import type { Option } from "#survey/definition.ts";

/** The options of a question in both languages, to read. */
export function ReadOptions({ options }: { readonly options: readonly Option[] }) {
  const { say } = useVoice();
  return (
    <ol className="wide read-rows" aria-label={say("panels.options")}>
      {options.map(({ id, text, counts, ends }) => (
        <li key={id}>
          <span lang="vi">{text.vi || say("panels.none")}</span>
          <span lang="en">{text.en || say("panels.none")}</span>
          {(counts === false || ends !== undefined) && (
            <small>
              {[...(counts === false ? [say("panels.option-outside")] : []), ...(ends ? [say("panels.option-ends")] : [])].join(" · ")}
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}
