/** Puts a file among the downloads. */
export function save(file: File) {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name })
  link.click()
  // the browser reads it after this turn
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
