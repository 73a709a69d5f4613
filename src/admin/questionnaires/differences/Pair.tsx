import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly label: string;
  /** The language of the words themselves; of the page where it is not given. */
  readonly language?: "vi" | "en";
  readonly before: string;
  readonly after: string;
};

/** Old words beside new ones, each said to be what it is. */
export function Pair({ label, language, before, after }: Props) {
  const { say } = useVoice();
  return (
    <>
      <span className="what">{label}</span>
      <span className="pair" lang={language}>
        <del>
          <span className="hidden">{say("diff.before")} </span>
          {before}
        </del>
        <ins>
          <span className="hidden">{say("diff.after")} </span>
          {after}
        </ins>
      </span>
    </>
  );
}
