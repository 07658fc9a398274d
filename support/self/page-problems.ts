import { undrawn } from '../report/page/font'

const PACKED = /<script type="text\/plain">[^<]*<\/script>/g
const TAG = /<[a-z](?:"[^"]*"|[^>"])*>/gi
const LOADING = /\s(?:src|srcset|poster|data|action)="(?!data:)[^"]*"/g
const LOADING_STYLE = /url\((?!data:|#)[^)]*\)|@import/g

/** What is wrong with a page that is to be read from the disk, in one line each: links, ids, headings, loads, fonts. */
export async function pageProblems(page: string): Promise<string[]> {
  const whole = page.replaceAll(PACKED, '').replaceAll(/<script>.*?<\/script>/gs, '')
  const styles = allOf(whole, /<style>(.*?)<\/style>/gs).join('\n')
  const markup = whole.replaceAll(/<style>.*?<\/style>/gs, '')
  const tags = (markup.match(TAG) ?? []).join('\n')
  const loads = [
    ...(tags.match(LOADING) ?? []),
    ...(tags.match(/<link\b/g) ?? []),
    ...(styles.match(LOADING_STYLE) ?? []),
  ]
  const ids = allOf(tags, /\sid="([^"]*)"/g)
  const links = allOf(tags, /\shref="#([^"]*)"/g)
  const references = allOf(tags, /\s(?:aria-labelledby|for)="([^"]*)"/g).flatMap((names) => names.split(' '))
  const known = new Set(ids)
  const characters = await undrawn(markup)
  return [
    ...repeated(ids).map((id) => `the id ${id} is there twice`),
    ...links.filter((id) => !known.has(id)).map((id) => `nothing has the id that #${id} leads to`),
    ...references
      .filter((id) => !known.has(id))
      .map((id) => `nothing has the id ${id}, which names or labels something`),
    ...headingProblems(allOf(tags, /<h([1-6])\b/g).map(Number)),
    ...loads.map((load) => `it loads ${load.trim().slice(0, 80)}`),
    ...characters.map(
      (character) => `no font of the page draws ${character} (U+${character.codePointAt(0)?.toString(16)})`,
    ),
  ]
}

function allOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

function headingProblems(levels: readonly number[]): string[] {
  if (levels[0] !== 1) return ['the first heading is no h1']
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0
    return level > before + 1 ? [`heading ${index + 1}, an h${level}, follows an h${before}`] : []
  })
}
