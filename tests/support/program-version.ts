/** Names the program where no build does: proofs run its sources as they are. */
Object.assign(globalThis, { PROGRAM_VERSION: "0.0.0+sources" });
