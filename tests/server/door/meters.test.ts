import { expect, test } from "vitest";
import { openMeters } from "../../../src/server/door/meters.ts";

test("meters are told in the words of Prometheus", async () => {
  const meters = openMeters();
  const count = meters.counter({ name: "records_total", help: "Records." });
  const observe = meters.histogram({ name: "call_seconds", help: "Calls." }, [0.01, 0.1]);
  meters.gauge({ name: "places", help: "Places." }, () => [[{}, 3]]);
  count({ outcome: "accepted" });
  count({ outcome: "accepted" });
  count({ outcome: 'a "quoted"\nback\\slash' });
  for (const seconds of [0.01, 0.05, 7]) observe({ call: "/api/bundle" }, seconds);
  expect(await meters.text()).toBe(String.raw`# HELP records_total Records.
# TYPE records_total counter
records_total{outcome="accepted"} 2
records_total{outcome="a \"quoted\"\nback\\slash"} 1
# HELP call_seconds Calls.
# TYPE call_seconds histogram
call_seconds_bucket{call="/api/bundle",le="0.01"} 1
call_seconds_bucket{call="/api/bundle",le="0.1"} 2
call_seconds_bucket{call="/api/bundle",le="+Inf"} 3
call_seconds_sum{call="/api/bundle"} 7.06
call_seconds_count{call="/api/bundle"} 3
# HELP places Places.
# TYPE places gauge
places 3
`);
});

test("what cannot be read hides nothing else", async () => {
  const meters = openMeters();
  meters.gauge({ name: "tablets", help: "Tablets." }, () => Promise.reject(new Error("the store is away")));
  meters.gauge({ name: "places", help: "Places." }, () => [[{}, 3]]);
  expect(await meters.text()).toBe("# HELP tablets Tablets.\n# TYPE tablets gauge\n# HELP places Places.\n# TYPE places gauge\nplaces 3\n");
});
