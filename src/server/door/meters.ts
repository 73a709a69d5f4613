/** What a figure is about: label by name. */
type Labels = Readonly<Record<string, string>>;
type Named = { readonly name: string; readonly help: string };
type Lines = () => readonly string[] | Promise<readonly string[]>;
type Values = readonly (readonly [Labels, number])[];

/** Meters and their text for Prometheus (prometheus.io/docs/instrumenting/exposition_formats, version 0.0.4). */
export function openMeters() {
  const all: Lines[] = [];

  return {
    /** Counts what happened since the start. */
    counter: ({ name, help }: Named) => {
      const counts = new Map<string, number>();
      all.push(() =>
        described(
          { name, help },
          "counter",
          [...counts].map(([labels, count]) => `${name}${labels} ${count}`),
        ),
      );
      return (labels: Labels): void => {
        const series = labelText(labels);
        counts.set(series, (counts.get(series) ?? 0) + 1);
      };
    },
    /** Is read when somebody asks; where that fails it has no value, and hides no other. */
    gauge: ({ name, help }: Named, read: () => Values | Promise<Values>): void => {
      all.push(async () => {
        const values = await Promise.try(read).catch(() => []);
        return described(
          { name, help },
          "gauge",
          values.map(([labels, value]) => `${name}${labelText(labels)} ${value}`),
        );
      });
    },
    /** Counts durations in seconds by upper bounds, which ascend. */
    histogram: ({ name, help }: Named, bounds: readonly number[]) => {
      const series = new Map<string, Durations>();
      all.push(() =>
        described(
          { name, help },
          "histogram",
          [...series.values()].flatMap((one) => linesOf(name, bounds, one)),
        ),
      );
      return (labels: Labels, seconds: number): void => {
        const key = labelText(labels);
        const one = series.get(key) ?? { labels, sum: 0, counts: Array.from({ length: bounds.length + 1 }, () => 0) };
        series.set(key, one);
        one.sum += seconds;
        const found = bounds.findIndex((bound) => seconds <= bound);
        const place = found === -1 ? bounds.length : found;
        one.counts[place] = (one.counts[place] ?? 0) + 1;
      };
    },
    text: async (): Promise<string> => `${(await Promise.all(all.map(async (lines) => lines()))).flat().join("\n")}\n`,
  };
}

/** How many durations fell between each two bounds, and their sum in seconds. */
type Durations = { readonly labels: Labels; readonly counts: number[]; sum: number };

function described({ name, help }: Named, kind: string, lines: readonly string[]): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines];
}

/** The format counts cumulatively: what is under a bound is under every later one too. */
function linesOf(name: string, bounds: readonly number[], { labels, counts, sum }: Durations): string[] {
  let under = 0;
  const buckets = [...bounds.map(String), "+Inf"].map((le, place) => {
    under += counts[place] ?? 0;
    return `${name}_bucket${labelText({ ...labels, le })} ${under}`;
  });
  return [...buckets, `${name}_sum${labelText(labels)} ${sum}`, `${name}_count${labelText(labels)} ${under}`];
}

function labelText(labels: Labels): string {
  const texts = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`))}"`,
  );
  return texts.length === 0 ? "" : `{${texts.join(",")}}`;
}
