/** The page's file, in the run's folder. */
export const MATRIX = 'matrix.html'
