import type { SurveyDefinition } from "#survey/definition.ts";
import { FilterSelect } from "#dashboard/frame/FilterSelect.tsx";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { sortings } from "./group-rows.ts";
import { pictures, type Look } from "./picture.ts";

type Props = { readonly look: Look; readonly definition: SurveyDefinition; readonly onLook: (look: Look) => void };

/** Which picture, of which figure, in which order. */
export function PlacesTools({ look, definition, onLook }: Props) {
  const { say, read } = useVoice();
  const shortOf = (code: string) => read(criterionTitle(code, definition).short);
  return (
    <div className="filters">
      <FilterSelect
        label={say("places.picture")}
        shown={say(`places.${look.picture}`)}
        value={look.picture}
        onChoose={(value) => onLook({ ...look, picture: pictures.find((one) => one === value) ?? "heat" })}
      >
        {pictures.map((picture) => (
          <option key={picture} value={picture}>
            {say(`places.${picture}`)}
          </option>
        ))}
      </FilterSelect>
      {look.picture === "whiskers" && (
        <FilterSelect
          label={say("places.figure")}
          shown={look.criterion === null ? say("places.whole-index") : shortOf(look.criterion)}
          value={look.criterion ?? ""}
          onChoose={(value) => onLook({ ...look, criterion: value === "" ? null : value })}
        >
          <option value="">{say("places.whole-index")}</option>
          {definition.criteria.map(({ code }) => (
            <option key={code} value={code}>
              {shortOf(code)}
            </option>
          ))}
        </FilterSelect>
      )}
      <FilterSelect
        label={say("sort.label")}
        shown={say(`sort.${look.sorting}`)}
        value={look.sorting}
        onChoose={(value) => onLook({ ...look, sorting: sortings.find((one) => one === value) ?? "index" })}
      >
        {sortings.map((sorting) => (
          <option key={sorting} value={sorting}>
            {say(`sort.${sorting}`)}
          </option>
        ))}
      </FilterSelect>
    </div>
  );
}
