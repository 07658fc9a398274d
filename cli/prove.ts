import { type ProveRequest, proveAndReport } from '../support/workflow/prove'

export function proveCommand(paths: readonly string[], options: Omit<ProveRequest, 'paths'>): Promise<number> {
  return proveAndReport({ ...options, paths })
}
