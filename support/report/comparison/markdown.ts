import type { Comparison } from '../../results/comparison/comparison'
import { clip, fenced, markdown } from '../markdown'
import { type Chapter, chaptersOf, type Item } from './chapters'
import { headLines, verdictLine } from './verdict'

/** The comparison in Markdown, for a page or a step's summary. */
export function comparisonMarkdown(comparison: Comparison): string {
  const lines = [
    '# What has changed',
    '',
    `**${markdown(verdictLine(comparison))}**`,
    '',
    ...headLines(comparison).map((line) => `${/^ */.exec(line)?.[0]}- ${markdown(line.trim())}`),
    '',
    ...chaptersOf(comparison).flatMap(chapterLines),
  ]
  return clip(lines.join('\n'), 'comparison.json')
}

function chapterLines({ heading, note, items }: Chapter): string[] {
  const isPlain = items.every(({ details, evidence }) => details.length === 0 && evidence === undefined)
  return [
    `## ${markdown(heading)}`,
    '',
    ...(note === undefined ? [] : [markdown(note), '']),
    ...(isPlain ? [...items.map(bullet), ''] : items.flatMap(section)),
  ]
}

function bullet({ title, about, place, said }: Item): string {
  const where = [about === undefined ? '' : markdown(about), place === undefined ? '' : `\`${place}\``]
  return `- **${markdown(title)}**: ${markdown(said)}${where.some(Boolean) ? ` (${where.filter(Boolean).join(', ')})` : ''}`
}

function section({ title, about, place, said, details, evidence }: Item): string[] {
  const lines = [said, ...details.map((line) => `  ${line}`)].join('\n')
  return [
    `### ${markdown(title)}`,
    '',
    `${about === undefined ? '' : markdown(about)}${place === undefined ? '' : `, \`${place}\``}`,
    '',
    ...fenced(lines.slice(0, 20_000)),
    '',
    ...(evidence === undefined ? [] : [`Evidence: \`${evidence}\``, '']),
  ]
}
