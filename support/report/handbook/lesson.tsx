import { plain } from '../page/plain'

const DOCUMENT = /\b(\d{3})_[0-9a-f]+\.txt/g

/** What a feature or a rule teaches. Paragraphs are parted by empty lines; its documents are named in a line of their own. */
export function Lesson({ title, text }: { title: string; text: string }) {
  const lines = text.split('\n')
  const documents = lines.filter((line) => line.startsWith('Documents:')).join(' ')
  const taught = lines.filter((line) => !line.startsWith('Documents:')).join('\n')
  const numbers = [...documents.matchAll(DOCUMENT)].map(([, number = '']) => number)
  return (
    <aside class="lesson" lang="en">
      <p>
        <b>{plain(title)}</b>
      </p>
      {taught
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, number) => (
          <p key={number}>{plain(paragraph)}</p>
        ))}
      {numbers.length > 0 ? (
        <p>
          <small>
            Documents:{' '}
            {numbers.map((number) => (
              <span key={number}>
                <a href={`#document-${number}`}>{number}</a>{' '}
              </span>
            ))}
          </small>
        </p>
      ) : null}
    </aside>
  )
}
