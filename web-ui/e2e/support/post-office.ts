import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { told } from './environment.ts'

/** The mail server of the served installation: as long as it is strict, it knows nobody. */
export class PostOffice {
  /** Whom it took mails for. */
  readonly received: string[] = []
  isStrict = true

  private readonly sockets = new Set<Socket>()
  private readonly server: Server = createServer((socket) => this.serve(socket))

  static async open(): Promise<PostOffice> {
    const post = new PostOffice()
    post.server.listen(Number(told('SMTP_PORT')), '127.0.0.1')
    await once(post.server, 'listening')
    return post
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const say = (line: string) => socket.write(`${line}\r\n`)
    let to = ''
    let isContent = false
    say('220 post.example ESMTP')
    createInterface({ input: socket }).on('line', (line) => {
      if (isContent) {
        if (line !== '.') return
        isContent = false
        this.received.push(to)
        say('250 taken')
      } else if (/^RCPT/i.test(line)) {
        to = /<([^>]*)>/.exec(line)?.[1] ?? ''
        say(this.isStrict ? `550 5.1.1 <${to}>: nobody of that name lives here` : '250 known')
      } else if (/^DATA/i.test(line)) {
        isContent = true
        say('354 go on')
      } else if (/^QUIT/i.test(line)) {
        socket.end('221 bye\r\n')
      } else say('250 post.example')
    })
  }
}
