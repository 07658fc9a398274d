import { MachineError } from './errors'

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'the quota of the disk is used up: make room',
  EROFS: 'the file system cannot be written to',
  EACCES: 'this user has not the right',
  EPERM: 'this user has not the right',
  EMFILE: 'too many open files: allow more with ulimit -n, or take fewer --workers',
  ENFILE: 'too many open files on the whole machine',
  ENOMEM: 'not enough memory',
  EAGAIN: 'too many processes: allow more with ulimit -u',
}

/** In the words of an engine, which has this process's limits. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/too many open files/i, 'EMFILE'],
  [/no space left on device/i, 'ENOSPC'],
]

/** What the system refused this process, in a sentence; undefined for any other error, whose cause may tell. */
export function systemError(error: unknown): MachineError | undefined {
  if (!(error instanceof Error)) return undefined
  const { path, syscall, code: own } = error as NodeJS.ErrnoException
  const code = own !== undefined && own in ADVICE ? own : WORDS.find(([words]) => words.test(error.message))?.[1]
  const advice = ADVICE[code ?? '']
  if (advice === undefined) return systemError(error.cause)
  const what = [syscall, path].filter(Boolean).join(' ')
  return new MachineError(`${advice} (${[code, what].filter(Boolean).join(': ')})`, { cause: error })
}
