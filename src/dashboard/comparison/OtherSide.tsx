import { Icon } from "#ui/Icon.tsx";
import { swap } from "#ui/icons.ts";
import { FilterSelect } from "#dashboard/frame/FilterSelect.tsx";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { SideFilters } from "#dashboard/frame/SideFilters.tsx";
import { blocksOf, chosen, type Choice } from "#dashboard/frame/choice.ts";
import { unitName } from "#dashboard/frame/names.ts";
import { unitsByTree } from "#dashboard/frame/tree.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Mark } from "./BothSides.tsx";
import { firstSide, presetsOf, swapped } from "./presets.ts";

/** What the selection above is set beside: the same filters once more, and the sides most often wanted in one step. */
export function OtherSide(props: ViewProps) {
  const { say } = useVoice();
  const { choice, addressOf, go } = props;
  const turned = swapped(choice);
  return (
    <section className="other-side" aria-labelledby="other-side">
      <div className="headline">
        <h2 id="other-side">
          <Mark letter="B" /> {say("comparison.with")}
        </h2>
        {turned !== null && (
          <button className="button" type="button" onClick={() => go(addressOf(turned))}>
            <Icon path={swap} />
            {say("comparison.swap")}
          </button>
        )}
      </div>
      <Presets {...props} />
      {choice.right !== null && <SecondFilters {...props} second={{ ...choice, ...choice.right }} />}
    </section>
  );
}

function Presets({ choice, catalogue, addressOf, go }: ViewProps) {
  const voice = useVoice();
  const { say } = voice;
  const others = unitsByTree(catalogue.units).filter(({ unit }) => unit.id !== choice.unit && unit.id !== catalogue.organisation.id);
  return (
    <div className="presets">
      {presetsOf(choice, catalogue).map(({ kind, side }) => (
        <PageLink key={kind} to={addressOf({ right: side })} go={go}>
          {say(`comparison.${kind}`, { unit: unitName(null, catalogue, voice) })}
        </PageLink>
      ))}
      {choice.right === null && others.length > 0 && (
        <FilterSelect
          label={say("comparison.other-unit")}
          shown={say("comparison.choose-unit")}
          value=""
          onChoose={(unit) => go(addressOf({ right: { ...firstSide(choice), unit } }))}
        >
          <option value="" disabled>
            {say("comparison.choose-unit")}
          </option>
          {others.map(({ unit, depth }) => (
            <option key={unit.id} value={unit.id}>
              {" ".repeat(Math.max(0, depth - 1))}
              {voice.read(unit.name)}
            </option>
          ))}
        </FilterSelect>
      )}
    </div>
  );
}

/** The filters of the second side, which follow the same rules as those of the first. */
function SecondFilters({ second, catalogue, addressOf, go }: ViewProps & { readonly second: Choice }) {
  const { say } = useVoice();
  const blocks = blocksOf(second);
  const change = (part: Partial<Choice>) => go(addressOf({ right: firstSide(chosen(second, part)) }));
  const why = blocks.only ?? blocks.weeks;
  return (
    <>
      <div className="filters">
        <SideFilters choice={second} catalogue={catalogue} change={change} />
      </div>
      {why !== null && <p className="why">{say(`block.${why}`)}</p>}
    </>
  );
}
