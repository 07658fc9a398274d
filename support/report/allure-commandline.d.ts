declare module 'allure-commandline' {
  import type { ChildProcess } from 'node:child_process'

  /** Starts Java on Allure's generator, with this process's own output. */
  function allure(args: readonly string[]): ChildProcess
  export = allure
}
