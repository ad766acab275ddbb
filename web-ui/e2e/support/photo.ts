import type { Page } from '@playwright/test'

/** A photo as a telephone would hand it over: drawn by the page's own browser, larger than what is kept. */
export async function takePhoto(page: Page, name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3_000
    canvas.height = 2_000
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    const sky = pen.createLinearGradient(0, 0, 0, 2_000)
    sky.addColorStop(0, '#8fb8d8')
    sky.addColorStop(1, '#e9e2d0')
    pen.fillStyle = sky
    pen.fillRect(0, 0, 3_000, 2_000)
    pen.fillStyle = '#7a4a2b'
    pen.fillRect(1_100, 400, 800, 1_600)
    pen.fillStyle = '#d9b14a'
    pen.fillRect(1_750, 1_150, 70, 160)
    return canvas.toDataURL('image/jpeg', 0.9)
  })
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(address.replace(/^.*,/, ''), 'base64') }
}
