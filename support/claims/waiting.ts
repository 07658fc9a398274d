/** Claims whose scenarios are still to be written: take out the ids that yours name. To be empty in the end. */
export const WAITING: readonly string[] = [
  'S80',
  'S81',
  'S82',
  'S84',
  'S86',
  'S99',
  'S100',
  'S105',
  'S106',
  'S107',
  'S114',
]
