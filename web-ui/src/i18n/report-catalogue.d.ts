/** Made by vite.pages.ts: the sections of a catalogue that the report form speaks with. */
declare module '*.json?report' {
  interface Texts {
    [name: string]: string | Texts
  }
  const texts: Texts
  export default texts
}
