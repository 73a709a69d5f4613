import { useMemo, useState } from "react";
import type { Bundle } from "#protocol/bundle.ts";
import { type Place, placeInAddress, placeRemembered, rememberPlace, standingPlace } from "./place.ts";
import type { Resumable } from "#kiosk/visit/stage.ts";

type Choose = (place: Place) => void;

/** Where the tablet stands, null until staff choose; a visit that was interrupted stays where it was launched. */
export function usePlace(bundle: Bundle | null, draft: Resumable | null, isWaiting: boolean): readonly [Place | null, Choose] {
  const [chosen, choose] = useState(chosenPlace);
  const [launched, setLaunched] = useState(draft?.place ?? null);
  if (isWaiting && launched) setLaunched(null);
  const standing = useMemo(() => bundle && standingPlace(bundle, chosen), [bundle, chosen]);
  return [launched ?? standing, (place) => choose(remembered(place))];
}

/** The address wins over what the tablet remembers, and is remembered. */
function chosenPlace(): Place | null {
  const named = placeInAddress(location.search);
  return named ? remembered(named) : placeRemembered(localStorage);
}

function remembered(place: Place): Place {
  rememberPlace(localStorage, place);
  return place;
}
