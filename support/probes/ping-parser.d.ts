/** The part of the `ping` package that reads what a ping program printed; its types cover only the probing part. */
declare module 'ping/lib/parser/factory' {
  interface PingParser {
    eat(line: string): PingParser
    getResult(): { alive: boolean; time?: number | 'unknown'; numeric_host?: string }
  }
  export function createParser(address: string, platform: 'linux', config?: object): PingParser
}
