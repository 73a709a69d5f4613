import { randomInt } from "node:crypto";
import { changePassword, signIn } from "#protocol/people.ts";
import { enrol, openEnrolment } from "#protocol/devices.ts";
import { afterWrong, noTries, waitMs } from "../../../src/kiosk/staff/pin-tries.ts";
import { newEnrolmentCode } from "../../../src/server/devices/enrolment-code.ts";
import { codeOf, newSecret } from "../../../src/server/people/second-factor.ts";
import { openDesk } from "../../server/open-desk.ts";
import { type Browser, goodPassword, type Hall, openHall } from "../../server/people/open-lodge.ts";
import { anotherTablet } from "../../support/an-enrolled-tablet.ts";
import type { Form, Line } from "../proof.ts";
import { type Count, openCount } from "./counting.ts";

/** Guesses of one account that are listened to in a quarter of an hour from everywhere, and from one address. */
const mostOfAccount = 30;
const mostFromAddress = 10;
/** Codes of tablets that are listened to in ten minutes from one address. */
const mostCodesFromAddress = 30;
/** An office's shortest PIN. */
const pins = 1_000_000;

/** Whatever can be guessed is guessed: how much of it is listened to, and whether anything opens. */
export async function guessingLines(form: Form): Promise<readonly Line[]> {
  const times = form === "short" ? 1 : 10;
  return [await passwords(times), await enrolments(times), pinTries()];
}

async function passwords(times: number): Promise<Line> {
  const count = openCount();
  await using hall = await openHall();
  const secret = newSecret();
  await hall.account("lan.hoang", "manager", { secret });
  await fromOneAddress(hall, count, 40 * times);
  await fromManyAddresses(hall, count, 100 * times);
  await theSecondFactor(hall, count, { secret, guesses: 60 * times });
  await theOwnPassword(hall, count, 40 * times);
  return count.survived(13, "passwords, second factors and the password asked once more, guessed from one address and from many");
}

/** What came of a guess: it was listened to, it was sent away, or it opened. */
async function guess(browser: Browser, code?: string, password = `đoán ${randomInt(1e9)}`) {
  const { status } = await browser.send(signIn, { name: "lan.hoang", password, ...(code !== undefined && { code }) });
  return cameOf(status);
}

function cameOf(status: number): string {
  const words: Readonly<Record<number, string>> = { 200: "opened", 401: "heard", 429: "sent away" };
  return words[status] ?? `answered ${status}`;
}

function note(count: Count, came: string, { heard, most }: { readonly heard: number; readonly most: number }): void {
  const isWrong = came === "heard" ? heard > most : came !== "sent away";
  count.tried(isWrong ? `guess ${heard} was ${came}, of at most ${most}` : null);
}

async function fromOneAddress({ address, browser }: Hall, count: Count, guesses: number): Promise<void> {
  address.now = "198.51.100.1";
  let heard = 0;
  for (let round = 0; round < guesses; round += 1) {
    const came = await guess(browser());
    if (came === "heard") heard += 1;
    note(count, came, { heard, most: mostFromAddress });
  }
  // The right one too has to wait now.
  const right = await guess(browser(), undefined, goodPassword);
  count.tried(right === "sent away" ? null : `the right password was ${right}`);
}

/** The ten of the address before are among those of the account. */
async function fromManyAddresses({ address, browser }: Hall, count: Count, guesses: number): Promise<void> {
  let heard = mostFromAddress;
  for (let round = 0; round < guesses; round += 1) {
    address.now = `203.0.${round % 250}.${randomInt(250)}`;
    const came = await guess(browser());
    if (came === "heard") heard += 1;
    note(count, came, { heard, most: mostOfAccount });
  }
}

type SecondFactor = { readonly secret: string; readonly guesses: number };

/** Somebody knows the password and not the code; at an address where the account has worked, and where every guess costs most. */
async function theSecondFactor(hall: Hall, count: Count, { secret, guesses }: SecondFactor): Promise<void> {
  await hall.account("minh.tran", "manager", { secret });
  hall.address.now = "192.0.2.1";
  const halfMinutes = [-30, 0, 30].map((seconds) => new Date(hall.clock.now.getTime() + seconds * 1000));
  const right = halfMinutes.map((instant) => codeOf(secret, instant));
  const codes = Array.from({ length: guesses }, () => String(randomInt(1e6)).padStart(6, "0")).filter((code) => !right.includes(code));
  let heard = 0;
  for (const code of codes) {
    const { status } = await hall.browser().send(signIn, { name: "minh.tran", password: goodPassword, code });
    if (status === 401) heard += 1;
    note(count, cameOf(status), { heard, most: mostFromAddress });
  }
}

/** Somebody at an unlocked screen guesses the password that changes it. */
async function theOwnPassword(hall: Hall, count: Count, guesses: number): Promise<void> {
  await hall.account("an.le", "staff");
  hall.address.now = "192.0.2.77";
  const browser = await hall.signedIn("an.le");
  let heard = 0;
  for (let round = 0; round < guesses; round += 1) {
    const { status } = await browser.send(changePassword, { current: `đoán ${round} đoán`, next: "nắng sớm trên đồi chè" });
    if (status === 401) heard += 1;
    note(count, cameOf(status), { heard, most: mostOfAccount });
  }
}

/** Codes of tablets, while ten of them are open. */
async function enrolments(times: number): Promise<Line> {
  const count = openCount();
  await using desk = await openDesk();
  for (let open = 0; open < 10; open += 1)
    await desk.ask(openEnrolment.path, { name: `XM-${open}`, places: [{ unit: "xa-mot", counters: null }] });
  const tablet = anotherTablet();
  for (let address = 0; address < times; address += 1) {
    let heard = 0;
    for (let round = 0; round < mostCodesFromAddress + 20; round += 1) {
      const code = newEnrolmentCode();
      const input = { code, device: tablet.id, publicKey: tablet.publicKey, proof: tablet.proofOf(code), app: "1.0" };
      const answer = await desk.app.request(
        enrol.path,
        { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) },
        { incoming: { socket: { remoteAddress: `198.51.100.${address}`, encrypted: true } } },
      );
      if (answer.status === 401) heard += 1;
      note(count, cameOf(answer.status), { heard, most: mostCodesFromAddress });
    }
  }
  return count.survived(13, "codes of new tablets guessed while ten are open");
}

/** Somebody stands at a tablet day and night and types one PIN after the other, as fast as it lets him. */
function pinTries(): Line {
  const count = openCount();
  const aDay = 86_400_000;
  let [tries, now] = [noTries, 0];
  while (now < 30 * aDay) {
    const wait = waitMs(tries, now);
    now += wait;
    tries = afterWrong(tries, now);
    count.tried(tries.wrong <= pins / 500 ? null : "a PIN of six digits is found in a month by one of five hundred");
  }
  return count.survived(13, "a tablet's PIN typed at random for a month");
}
