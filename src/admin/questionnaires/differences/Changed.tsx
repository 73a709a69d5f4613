import type { Condition, Question, SurveyDefinition } from "#survey/definition.ts";
import type { Change, Difference } from "#survey/difference.ts";
import type { Part } from "#survey/part.ts";
import { conditionInWords } from "#admin/editor/panels/condition-in-words.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { useVoice } from "#admin/voice.ts";
import type { Versions } from "./entry-name.ts";
import { MovedTo } from "./MovedTo.tsx";
import { Others } from "./Others.tsx";
import { Pair } from "./Pair.tsx";
import { RateChanged } from "./RateChanged.tsx";
import { keyOf, type SimpleChange, valuesOf } from "./simple-change.ts";
import { useFieldSaid } from "./use-field-said.ts";
import { useNamed } from "./use-named.ts";

type Props = { readonly difference: Difference; readonly versions: Versions };

/** What changed, in a sentence, or as old words beside new ones. */
export function Changed({ difference, versions }: Props) {
  const { change } = difference;
  const { kind } = change;
  if (kind === "reworded") return <Reworded change={change} difference={difference} versions={versions} />;
  if (kind === "condition") return <ConditionChanged before={change.before} after={change.after} versions={versions} />;
  if (kind === "moved") return <MovedTo behind={change.behind} difference={difference} versions={versions} />;
  if (kind === "rate") return <RateChanged before={change.before} after={change.after} versions={versions} />;
  if (kind === "transferred") return <Transferred from={change.from} to={change.to} versions={versions} />;
  if (kind === "answered-otherwise") return <KindChanged before={change.before} after={change.after} />;
  if (kind === "other") return <Others members={[change.member]} />;
  return <Simple change={change} />;
}

function Simple({ change }: { readonly change: SimpleChange }) {
  const { say } = useVoice();
  return say(keyOf(change), valuesOf(change));
}

type KindProps = { readonly before: Question["kind"]; readonly after: Question["kind"] };

function KindChanged({ before, after }: KindProps) {
  const { say } = useVoice();
  return <Pair label={say("panels.kind")} before={say(`kind.${before}`)} after={say(`kind.${after}`)} />;
}

type RewordedProps = {
  readonly change: Extract<Change, { kind: "reworded" }>;
  readonly difference: Difference;
  readonly versions: Versions;
};

function Reworded({ change: { text, language, before, after }, difference: { where, entry }, versions }: RewordedProps) {
  const { say } = useVoice();
  const sayField = useFieldSaid();
  const isItem = text === "text" && where.part === "question" && findQuestion(versions.after, where.id)?.kind === "satisfaction";
  const what = entry === null ? sayField(text) : say("diff.words");
  const label = say(`panels.in-${language}`, { what: isItem ? say("panels.item-text") : what });
  return <Pair label={label} language={language} before={before || say("diff.none")} after={after || say("diff.none")} />;
}

type ConditionProps = { readonly before: Condition | null; readonly after: Condition | null; readonly versions: Versions };

function ConditionChanged({ before, after, versions }: ConditionProps) {
  const { say, read } = useVoice();
  const said = (survey: SurveyDefinition, when: Condition | null) => {
    const words = when && conditionInWords(when, findQuestion(survey, when.question));
    return words ? read(words) : say("panels.when-everybody");
  };
  return <Pair label={say("panels.when")} before={said(versions.before, before)} after={said(versions.after, after)} />;
}

type TransferredProps = { readonly from: Part; readonly to: Part; readonly versions: Versions };

function Transferred({ from, to, versions }: TransferredProps) {
  const { say } = useVoice();
  const named = useNamed(versions);
  return say("diff.transferred", { from: named(from), to: named(to) });
}
