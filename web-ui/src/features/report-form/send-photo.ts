import { patiently } from '@/api/patience'
import { uploadPhoto } from '@/api/photos'
import { prepare } from '@/components/photos/prepare'
import { MOST_BYTES, TooLarge } from '@/components/photos/refusal'

interface Sent {
  file: File
  onPreview: (preview: string | null) => void
  onProgress: (sent: number) => void
  signal: AbortSignal
}

/** Makes a photo ready and sends it ahead of its report; answers the token by which the report takes it. */
export async function sendPhoto({ file, onPreview, onProgress, signal }: Sent): Promise<string> {
  const { image, preview } = await prepare(file)
  onPreview(preview)
  if (image.size > MOST_BYTES) throw new TooLarge()
  const { token } = await patiently(() => uploadPhoto({ image, onProgress, signal }))
  return token
}
