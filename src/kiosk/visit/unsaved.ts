import type { Bundle } from "#protocol/bundle.ts";
import type { Reading } from "#kiosk/keeping/checked-clock.ts";
import { deskAt } from "#kiosk/bundle/desk-at.ts";
import type { Finished } from "./finished.ts";
import { isOpen, localHour } from "./hour.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Launch } from "#kiosk/keeping/save.ts";

/** Where and when a visit took place. */
export type Circumstances = { readonly bundle: Bundle; readonly place: Place; readonly reading: Reading };

/** A finished visit with its place, day and hour, ready to be kept. */
export function launchToSave({ straightLine, ...finished }: Finished, { bundle, place, reading }: Circumstances): Launch {
  const { settings, store, fields, organisationKey } = bundle;
  const desk = deskAt(bundle, place.unit);
  return {
    store,
    organisationKey,
    response: {
      ...finished,
      unit: place.unit,
      counter: place.counter,
      // «Not sure» among the answers is no field.
      field: fields.some(({ id }) => id === finished.field) ? finished.field : null,
      channel: "kiosk",
      ...localHour(reading.now, settings.timeZone),
      clock: reading.clock,
      quality: {
        straightLine,
        outsideOpeningHours: !isOpen(reading.now, { ...desk, timeZone: settings.timeZone }),
        // A sign only where staff launch every visit and this one came without; a self-service tablet has no launches to miss.
        noLaunch: finished.launchedBy === "citizen" && !desk.selfService,
      },
    },
  };
}
