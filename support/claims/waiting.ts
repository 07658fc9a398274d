/** Claims whose scenarios are still to be written: take out the ids that yours name. To be empty in the end. */
export const WAITING: readonly string[] = []
