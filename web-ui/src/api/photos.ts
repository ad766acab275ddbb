import { isGatewayTrouble, noteAway } from './availability'
import { ProblemError } from './problem'
import type { UploadedPhoto } from './types'

interface Upload {
  image: Blob
  /** How much of it was sent, from 0 to 1. */
  onProgress: (sent: number) => void
  signal: AbortSignal
}

/** Sends one photo ahead of what it belongs to. By XMLHttpRequest: `fetch` does not tell how far it is. */
export function uploadPhoto({ image, onProgress, signal }: Upload): Promise<UploadedPhoto> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/public/photos')
    request.setRequestHeader('Content-Type', image.type.startsWith('image/') ? image.type : 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const { status, responseText } = request
      const body = parsed(responseText)
      if (isGatewayTrouble(status)) reject(noteAway(`The server answered ${status}`))
      else if (status === 201 && isUploaded(body)) resolve(body)
      else reject(new ProblemError(status, body))
    })
    request.addEventListener('error', () => reject(noteAway('The server cannot be reached')))
    const giveUp = () => {
      request.abort()
      reject(new DOMException('Given up', 'AbortError'))
    }
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
    else request.send(image)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isUploaded = (body: unknown): body is UploadedPhoto =>
  typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
