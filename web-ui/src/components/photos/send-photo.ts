import { patiently } from '@/api/patience'
import { uploadPhoto } from '@/api/photos'
import { prepare } from './prepare'
import { MOST_BYTES, TooLarge } from './refusal'

interface Sent {
  file: File
  onPreview?: (preview: string | null) => void
  onProgress?: (sent: number) => void
  signal?: AbortSignal
}

const ignored = () => undefined

/** Makes a photo ready and sends it ahead of what it belongs to; answers the token by which that takes it. */
export async function sendPhoto({
  file,
  onPreview = ignored,
  onProgress = ignored,
  signal = new AbortController().signal,
}: Sent): Promise<string> {
  const { image, preview } = await prepare(file)
  onPreview(preview)
  if (image.size > MOST_BYTES) throw new TooLarge()
  const { token } = await patiently(() => uploadPhoto({ image, onProgress, signal }))
  return token
}
