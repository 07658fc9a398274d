import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CHANGES } from '../../changes/changes'
import type { Results } from '../../results/results'
import { compatJson } from './compat'
import { matrixMarkdown } from './markdown'
import { matrixOf } from './model'
import { MATRIX } from './names'
import { matrixPage } from './page'

/**
 * Writes `matrix.html`, `matrix.json` and `matrix.md` into the run's folder: behaviours down, engines across.
 * @param previous the run before this one, to say what has changed since.
 */
export async function writeMatrix(runFolder: string, results: Results, previous?: Results): Promise<void> {
  const matrix = matrixOf(results, CHANGES, previous)
  await Promise.all([
    matrixPage(matrix).then((page) => writeFile(path.join(runFolder, MATRIX), page)),
    writeFile(path.join(runFolder, 'matrix.json'), compatJson(matrix)),
    writeFile(path.join(runFolder, 'matrix.md'), matrixMarkdown(matrix)),
  ])
}
