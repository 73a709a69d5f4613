import type { Language } from "#survey/response.ts";
import { usePreviewWords } from "./say.ts";
import { Switch } from "./Switch.tsx";

/** How the tablet is held, and what it speaks. */
export type Held = { readonly isWide: boolean; readonly language: Language };

type Props = { readonly held: Held; readonly onChange: (change: Partial<Held>) => void };

/** Turns the tablet, and lets it speak the other language. */
export function Switches({ held, onChange }: Props) {
  const { say } = usePreviewWords();
  return (
    <div className="switches">
      <Switch
        label={say("preview.form")}
        value={held.isWide ? "wide" : "tall"}
        options={[
          { value: "wide", text: say("preview.wide") },
          { value: "tall", text: say("preview.tall") },
        ]}
        onChange={(value) => onChange({ isWide: value === "wide" })}
      />
      <Switch
        label={say("preview.language")}
        value={held.language}
        options={[
          { value: "vi", text: "Tiếng Việt", lang: "vi" },
          { value: "en", text: "English", lang: "en" },
        ]}
        onChange={(language) => onChange({ language })}
      />
    </div>
  );
}
