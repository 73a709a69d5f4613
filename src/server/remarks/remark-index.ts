import { setImmediate as breathe } from "node:timers/promises";
import { type Annulment, covers, readAnnulments } from "#server/store/annulment.ts";
import { oneAtATime } from "#server/store/one-at-a-time.ts";
import { readMeta } from "#server/store/meta.ts";
import { lastNumber, numbersBetween, type ReadRemark, readRemarks, type Source } from "./read-remarks.ts";
import type { Remark } from "./remark.ts";
import { readRouted } from "./routes.ts";
import { openSharing } from "./sharing.ts";

/** Comments read at once, so that others are answered in between. */
const readAtOnce = 500;

/** Whoever keeps in another process may commit a lower number after a higher one, and a held record may be released; so many behind the last are looked at again. */
const lookedAtAgain = 1000;

/** A remark, and whether its form was annulled. */
export type Entry = { readonly remark: Remark; annulled: boolean };

/** More came than is read while somebody waits; who asked catches up and asks again. */
export class FarBehind extends Error {
  constructor() {
    super("there are more new remarks than are read at once");
    this.name = "FarBehind";
  }
}

/**
 * All remarks of a store but their words, in memory. What is new is found by number; that words were deleted is told by what
 * retention writes down, after which all is read anew.
 */
export class RemarkIndex {
  readonly #bySurvey = new Map<string, { readonly entries: Entry[]; isSorted: boolean }>();
  readonly #byRef = new Map<string, Entry>();
  /** Numbers of comments that need not be read again. */
  readonly #known = new Set<number>();
  readonly #shared = openSharing();
  readonly #inTurn = oneAtATime();
  #changes = 0;
  #last = 0;
  #gone = "";
  #annulments: readonly Annulment[] = [];
  #routed: ReadonlySet<number> = new Set();

  /** Those of a survey version in the order of their refs. */
  entriesOf(survey: string): readonly Entry[] {
    const known = this.#bySurvey.get(survey);
    if (!known) return [];
    if (!known.isSorted) known.entries.sort(byRef);
    known.isSorted = true;
    return known.entries;
  }

  /** Counts on whenever entries are others. */
  get changes(): number {
    return this.#changes;
  }

  /** The survey versions there are remarks of. */
  get surveys(): readonly string[] {
    return [...this.#bySurvey.keys()];
  }

  entry(ref: string): Entry | undefined {
    return this.#byRef.get(ref);
  }

  get isAnyRouted(): boolean {
    return this.#routed.size > 0;
  }

  /** Whether it is with the heads above. */
  isRouted({ number }: Remark): boolean {
    return this.#routed.has(number);
  }

  /** Reads what is new, part by part, while others are answered. */
  async catchUp(source: Source): Promise<void> {
    for (;;) {
      const isMore = await this.#inTurn(async () => {
        await this.#forgetIfGone(source);
        return this.#readOn(source);
      });
      if (!isMore) return;
      await breathe();
    }
  }

  /** Brings it to an instant of the store; throws FarBehind where that takes long. */
  bringTo(source: Source): Promise<void> {
    return this.#inTurn(() => this.#bringTo(source));
  }

  async #bringTo(source: Source): Promise<void> {
    if ((await this.#forgetIfGone(source)) || (await this.#readOn(source))) throw new FarBehind();
    const again = await numbersBetween(source, this.#last - lookedAtAgain, { until: this.#last });
    this.#add(
      await readRemarks(
        source,
        again.filter((number) => !this.#known.has(number)),
      ),
    );
    await this.#judge(source);
  }

  async #forgetIfGone(source: Source): Promise<boolean> {
    const { database } = source;
    const gone = `${await readMeta(database, "comments_gone_before")} ${await readMeta(database, "practice_gone_before")}`;
    if (gone === this.#gone && (await lastNumber(source)) >= this.#last) return false;
    this.#gone = gone;
    if (this.#last === 0) return false;
    this.#bySurvey.clear();
    this.#byRef.clear();
    this.#known.clear();
    this.#last = 0;
    this.#changes += 1;
    return true;
  }

  /** Gives whether there may be more. */
  async #readOn(source: Source): Promise<boolean> {
    const numbers = await numbersBetween(source, this.#last, { most: readAtOnce });
    this.#add(await readRemarks(source, numbers));
    this.#last = numbers.at(-1) ?? this.#last;
    return numbers.length === readAtOnce;
  }

  #add(read: readonly ReadRemark[]): void {
    for (const { number, remark } of read) {
      if (remark === "held" || this.#known.has(number)) continue;
      this.#known.add(number);
      if (remark !== "practice") this.#put(this.#shared(remark));
    }
  }

  #put(remark: Remark): void {
    const entry = { remark, annulled: this.#isAnnulled(remark) };
    const known = this.#bySurvey.get(remark.survey);
    if (known) known.entries.push(entry);
    this.#bySurvey.set(remark.survey, { entries: known?.entries ?? [entry], isSorted: false });
    this.#byRef.set(remark.ref, entry);
    this.#changes += 1;
  }

  /** What people decided since. */
  async #judge(source: Source): Promise<void> {
    this.#routed = await readRouted(source);
    const annulments = await readAnnulments(source.database);
    if (annulments.length === this.#annulments.length) return;
    this.#annulments = annulments;
    this.#changes += 1;
    for (const entry of this.#byRef.values()) entry.annulled = this.#isAnnulled(entry.remark);
  }

  #isAnnulled(remark: Remark): boolean {
    return this.#annulments.some((annulment) => covers(annulment, remark));
  }
}

function byRef(one: Entry, other: Entry): number {
  return one.remark.ref < other.remark.ref ? -1 : 1;
}
