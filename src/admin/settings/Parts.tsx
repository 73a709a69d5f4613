import { useId } from "react";
import { type SectionName, sectionsByPart } from "./sections.ts";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly current: SectionName;
  /** Sections with something not saved, wherever it holds. */ readonly unsaved: ReadonlySet<SectionName>;
};

/** The sections of the page, and which of them hold something that is not saved. */
export function Parts({ current, unsaved }: Props) {
  const { say } = useVoice();
  const id = useId();
  return (
    <nav className="setting-parts" aria-label={say("settings.parts")}>
      {(["common", "desks"] as const).map((part) => (
        <div key={part}>
          <p id={`${id}-${part}`}>{say(`part.${part}`)}</p>
          <ul aria-labelledby={`${id}-${part}`}>
            {sectionsByPart[part].map((section) => (
              <li key={section}>
                <a href={`#${section}`} aria-current={section === current ? "true" : undefined}>
                  {say(`section.${section}`)}
                  {unsaved.has(section) && <span className="tag warn">{say("section.unsaved")}</span>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
