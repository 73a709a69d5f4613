import type { Block } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";

/** The questions a form asks beside its index, block by block, in both languages. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const { say, read } = useVoice();
  if (blocks.length === 0) return <p>{say("blocks.none")}</p>;
  return blocks.map((block) => (
    <table key={block.id} className="stack texts">
      <caption>
        {read(block.title)}
        {block.askedIn === "self-service" && <span className="tag">{say("blocks.self-service")}</span>}
        {block.sensitive && <span className="tag">{say("blocks.sensitive")}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("items.vi")}</th>
          <th scope="col">{say("items.en")}</th>
        </tr>
      </thead>
      <tbody>
        {block.questions.map((question) => (
          <tr key={question.id}>
            <td lang="vi">{question.text.vi}</td>
            <td lang="en">{question.text.en}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
