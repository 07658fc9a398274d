/**
 * Milliseconds that one step may take; `VETHLAB_STEP_SECONDS` says otherwise. Waits of ours are shorter than that, so that their
 * message is the one that is read.
 */
export const STEP_LIMIT = Number(process.env['VETHLAB_STEP_SECONDS'] ?? 60) * 1000
