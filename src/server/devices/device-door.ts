import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { deviceHeader, signatureHeader, signedBytes } from "#protocol/signing.ts";
import type { Doorkeeper, Incoming } from "#server/caller.ts";
import { giveBack } from "#server/give-back.ts";
import { networkOf } from "#server/door/network.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import { isSignedBy } from "./device-key.ts";
import type { EnrolledTablet, Tablets } from "./tablets.ts";

const minute = 60;
/** 500 answers a second from one tablet: none has so many, and a broken program that never rests is slowed down. */
const callsOfDevice = { points: 600, duration: minute };
/** Calls nobody answers for; calls of enrolled tablets behind the same address are not counted with them. */
const strangersOfAddress = { points: 300, duration: minute };

/**
 * Lets enrolled tablets in by the signature of their call, before anything of it is parsed. Limits are kept by each process
 * for itself: they spare the machine, and no secret hangs on them.
 */
export function openDeviceDoor(tablets: Tablets): Doorkeeper["device"] {
  const calls = new RateLimiterMemory(callsOfDevice);
  const strangers = new RateLimiterMemory(strangersOfAddress);

  async function refuseStranger(address: string): Promise<Refusal> {
    const wait = await taken(strangers, address);
    return wait === null ? refusals.notSignedIn() : refusals.tooManyTries(wait);
  }

  /** A tablet enrolled anew a moment ago, elsewhere, is looked for in the store, as long as not too many strangers ask. */
  async function latest(id: string, address: string): Promise<EnrolledTablet | undefined> {
    const told = await strangers.get(address);
    return (told?.consumedPoints ?? 0) < strangersOfAddress.points ? tablets.now(id) : undefined;
  }

  /** Who signed this call; null when nobody did who is enrolled. */
  async function signerOf(incoming: Incoming): Promise<EnrolledTablet | null> {
    const { headers } = incoming.request;
    const id = headers.get(deviceHeader) ?? "";
    const signature = headers.get(signatureHeader) ?? "";
    if (id === "" || signature === "") return null;
    const bytes = bytesOf(incoming, id);
    try {
      const known = await tablets.known(id);
      if (known && (await isSignedBy(known.key, bytes, signature))) return known;
      const enrolled = await latest(id, incoming.address);
      return enrolled && (await isSignedBy(enrolled.key, bytes, signature)) ? enrolled : null;
    } finally {
      giveBack(bytes);
    }
  }

  return {
    sender: async ({ request: { headers }, address }) => {
      const id = headers.get(deviceHeader) ?? "";
      const isSigned = id !== "" && headers.has(signatureHeader);
      const enrolled = isSigned ? ((await tablets.known(id)) ?? (await latest(id, address))) : undefined;
      if (enrolled === undefined) return refuseStranger(address);
      // With the address, so that whoever has heard its name cannot send in its stead all the time.
      return { crowd: "tablets", name: `${id} ${networkOf(address)}` };
    },
    signer: async (incoming) => {
      const signer = await signerOf(incoming);
      if (signer === null) return refuseStranger(incoming.address);
      const wait = await taken(calls, signer.tablet.id);
      return wait === null ? signer.tablet : refusals.tooManyTries(wait);
    },
  };
}

function bytesOf({ request, path, body }: Incoming, device: string): Uint8Array {
  return signedBytes({ method: request.method === "GET" ? "GET" : "POST", path, device }, body);
}

/** Takes one: null, or the seconds to wait when none is left. */
async function taken(limiter: RateLimiterMemory, who: string): Promise<number | null> {
  try {
    await limiter.consume(who);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
