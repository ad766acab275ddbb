/** More pixels than this show no more of a dripping tap; the server keeps fewer. */
const LONGEST_SIDE = 2_560
const SMALL_ENOUGH = 1_500_000
const QUALITY = 0.85

const PREVIEW_SIDE = 240
const PREVIEW_QUALITY = 0.7

export interface Prepared {
  /** What is sent. */
  image: Blob
  /** A small picture of it as an address of its own; null where this browser can't read the file. */
  preview: string | null
}

/**
 * A large photo as a smaller one, made on the telephone: faster to send on a weak connection, and where it was taken
 * never leaves the telephone. What the browser can't read goes as it is; the server has the last word.
 */
export async function prepare(file: File): Promise<Prepared> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    try {
      const preview = drawn(picture, PREVIEW_SIDE).toDataURL('image/jpeg', PREVIEW_QUALITY)
      const smaller = file.size > SMALL_ENOUGH ? await asJpeg(drawn(picture, LONGEST_SIDE)) : null
      return { image: smaller && smaller.size < file.size ? smaller : file, preview }
    } finally {
      picture.close()
    }
  } catch {
    return { image: file, preview: null }
  }
}

function drawn(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser does not draw')
  // What is seen through a picture is white, as the server makes it.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

const asJpeg = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
